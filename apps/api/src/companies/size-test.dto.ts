import { STAFF_SIZES, type CompanySizeTest, type StaffSize } from '#libs/companies';
import { Choice, DateTime, Decimal, Flag, ListOf, Nested, Uuid } from '../http/fields.js';
import { PageResource } from '../http/page.js';
import { reasonResource, ReasonResource } from '../matching/match.dto.js';

/** More than any enterprise has. */
const MOST_EURO = 1_000_000_000_000;
const MOST_OTHERS = 50;

export class EnterpriseFiguresResource {
  @Decimal({
    min: 0,
    max: 10_000_000,
    description: 'Annual work units: people by the part of the year that they work',
    example: 14.5,
  })
  staff: number;

  @Decimal({ min: 0, max: MOST_EURO, description: 'Annual turnover in euro, without VAT', example: 2_400_000 })
  turnover: number;

  @Decimal({ min: 0, max: MOST_EURO, description: 'Balance sheet total in euro', example: 1_100_000 })
  balance: number;
}

export class PartnerEnterpriseResource extends EnterpriseFiguresResource {
  @Decimal({ min: 25, max: 50, description: 'Share of capital or votes, whichever is more, in per cent', example: 30 })
  share: number;
}

export class NewSizeTest extends EnterpriseFiguresResource {
  @ListOf(() => EnterpriseFiguresResource, {
    max: MOST_OTHERS,
    description: 'Linked enterprises: more than half in the hands of the other, or controlled in another way',
  })
  linked: EnterpriseFiguresResource[];

  @ListOf(() => PartnerEnterpriseResource, { max: MOST_OTHERS, description: 'Partner enterprises: 25% to 50% in one direction' })
  partners: PartnerEnterpriseResource[];

  @Flag({ description: 'Whether public bodies have 25% or more of the capital or votes' })
  isPublic: boolean;
}

export class SizeTestResource {
  @Uuid({ description: 'Id of the test' })
  id: string;

  @Nested(() => NewSizeTest, { description: 'What was answered' })
  answers: NewSizeTest;

  @Choice(STAFF_SIZES, { description: 'Size class after Recommendation 2003/361/EC; large is no SME', name: 'StaffSize' })
  size: StaffSize;

  @Nested(() => EnterpriseFiguresResource, { description: 'Everything that counts, added up' })
  total: EnterpriseFiguresResource;

  @ListOf(() => ReasonResource, { description: 'Why, in both languages' })
  reasons: ReasonResource[];

  @DateTime({ description: 'When it was made' })
  testedAt: string;
}

export class SizeTestPage extends PageResource {
  @ListOf(() => SizeTestResource, { description: 'Newest first' })
  items: SizeTestResource[];
}

export function sizeTestResource({ id, answers, size, outcome, testedAt }: CompanySizeTest): SizeTestResource {
  return {
    id,
    answers: { ...answers, linked: [...answers.linked], partners: [...answers.partners] },
    size,
    total: outcome.total,
    reasons: outcome.reasons.map(reasonResource),
    testedAt: testedAt.toISOString(),
  };
}
