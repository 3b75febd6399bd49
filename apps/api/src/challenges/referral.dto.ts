import {
  CHALLENGE_OUTCOMES,
  CHALLENGE_STATUSES,
  REFERRAL_STATUSES,
  type ChallengeContact,
  type ChallengeOutcome,
  type ChallengeStatus,
  type ReferralStatus,
  type ReferralView,
} from '#libs/challenges';
import { Choice, DateTime, EmailAddress, ListOf, Nested, Slug, Text, Uuid, WebAddress } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';
import { disclosedChallengeResource, DisclosedChallengeResource } from './disclosed-challenge.dto.js';

const ANSWERS = ['accept', 'refuse'] as const;

export class NewReferral {
  @Slug({ description: 'Hub that is asked to take the challenge over', example: 'edih-noord' })
  hubId: string;

  @Text({ min: 1, max: 2_000, multiline: true, description: 'For its brokers: why it can help better' })
  note: string;
}

export class NewReferralAnswer {
  @Choice(ANSWERS, { description: 'Yes or no', name: 'ReferralAnswer' })
  answer: (typeof ANSWERS)[number];

  @Text({ min: 1, max: 500, description: 'Why not, for the hub that asks; needed with refuse', nullable: true, optional: true })
  reason?: string | null;
}

export class ReferralProgress {
  @Choice(CHALLENGE_STATUSES, { description: 'Where the challenge stands', name: 'ChallengeStatus' })
  status: ChallengeStatus;

  @Choice(CHALLENGE_OUTCOMES, { description: 'How it ended', name: 'ChallengeOutcome', nullable: true })
  outcome: ChallengeOutcome | null;
}

export class ReferralResource {
  @Uuid({ description: 'Id of the referral' })
  id: string;

  @Uuid({ description: 'Challenge that it is about' })
  challengeId: string;

  @Text({ description: 'The challenge’s name among people', example: 'U-1001' })
  reference: string;

  @Slug({ description: 'Hub that asks' })
  fromHubId: string;

  @Slug({ description: 'Hub that is asked' })
  toHubId: string;

  @Choice(REFERRAL_STATUSES, { description: 'Where it stands', name: 'ReferralStatus' })
  status: ReferralStatus;

  @Text({ description: 'Why the other hub can help better' })
  note: string;

  @Text({ description: 'Why it was refused', nullable: true })
  refusalReason: string | null;

  @DateTime({ description: 'When the other hub was asked' })
  referredAt: string;

  @DateTime({ description: 'Until when it can be answered' })
  respondBy: string;

  @DateTime({ description: 'When it was answered, taken back or ran out', nullable: true })
  endedAt: string | null;

  @Nested(() => DisclosedChallengeResource, {
    description: 'The challenge: all of it for the hub that has it, as much as the company shows for the one that is to decide',
    nullable: true,
  })
  challenge: DisclosedChallengeResource | null;

  @Nested(() => ReferralProgress, { description: 'What became of the challenge; null for a hub that refused', nullable: true })
  progress: ReferralProgress | null;
}

export class ReferralPageQuery extends PageQuery {
  @Choice(REFERRAL_STATUSES, { description: 'Only referrals in this status', name: 'ReferralStatus', optional: true })
  status?: ReferralStatus;
}

export class ReferralPage extends PageResource {
  @ListOf(() => ReferralResource, { description: 'Newest first' })
  items: ReferralResource[];
}

export class BrokerResource {
  @Text({ description: 'Name' })
  name: string;

  @EmailAddress({ description: 'E-mail address' })
  email: string;
}

export class ChallengeContactResource {
  @Slug({ description: 'Hub that looks after the challenge now' })
  hubId: string;

  @Text({ description: 'Its name in Dutch' })
  hubName: string;

  @Text({ description: 'Its name in English' })
  hubNameEn: string;

  @WebAddress({ description: 'Its website', nullable: true })
  website: string | null;

  @ListOf(() => BrokerResource, { description: 'Its brokers' })
  brokers: BrokerResource[];
}

export function referralResource({ referral, reference, note, challenge, progress }: ReferralView): ReferralResource {
  const { id, challengeId, fromHubId, toHubId, status, refusalReason } = referral;
  return {
    id,
    challengeId,
    reference,
    fromHubId,
    toHubId,
    status,
    note,
    refusalReason,
    referredAt: referral.referredAt.toISOString(),
    respondBy: referral.respondBy.toISOString(),
    endedAt: referral.endedAt?.toISOString() ?? null,
    challenge: challenge && disclosedChallengeResource(challenge),
    progress: progress && { status: progress.status, outcome: progress.outcome },
  };
}

export function contactResource({ hub, brokers }: ChallengeContact): ChallengeContactResource {
  const { id: hubId, name: hubName, nameEn: hubNameEn, website } = hub;
  return { hubId, hubName, hubNameEn, website, brokers: brokers.map(({ name, email }) => ({ name, email })) };
}
