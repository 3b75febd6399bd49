import type { StaffSize } from './staff-size.js';

/** Figures of an enterprise in its last closed year (2003/361/EC, annex, articles 4 and 5). */
export interface EnterpriseFigures {
  /** Annual work units: people by the part of the year and the week that they work. */
  staff: number;
  /** Annual turnover in euro, without VAT. */
  turnover: number;
  /** Balance sheet total in euro. */
  balance: number;
}

/** An enterprise that has 25% to 50% of this one, or of which this one has as much. */
export interface PartnerEnterprise extends EnterpriseFigures {
  /** Share of capital or votes, whichever is more, in per cent: 25 to 50. */
  share: number;
}

/** What the size of an enterprise is judged by. */
export interface SizeAnswers extends EnterpriseFigures {
  /** More than half of one in the hands of the other, or controlled in another way: their figures count in full. */
  linked: readonly EnterpriseFigures[];
  /** Their figures count for their share. */
  partners: readonly PartnerEnterprise[];
  /** Whether public bodies have 25% or more of the capital or votes (article 3, section 4). */
  isPublic: boolean;
}

/** The outcome, with the sentences that explain it. */
export interface SizeOutcome {
  size: StaffSize;
  /** Everything that counts, added up. */
  total: EnterpriseFigures;
  reasons: readonly { code: string; nl: string; en: string }[];
}

/** Ceilings of article 2: fewer people than `staff`, and turnover or balance not above theirs. */
const CEILINGS = [
  { size: 'micro', staff: 10, turnover: 2_000_000, balance: 2_000_000 },
  { size: 'small', staff: 50, turnover: 10_000_000, balance: 10_000_000 },
  { size: 'medium', staff: 250, turnover: 50_000_000, balance: 43_000_000 },
] as const;

/**
 * The size class of an enterprise after Recommendation 2003/361/EC, with linked and partner enterprises added in. It judges one year;
 * a class is gained or lost only when two closed years in a row say the same (article 4, section 2), which the explanation says.
 */
export function sizeOf(answers: SizeAnswers): SizeOutcome {
  const total = totalOf(answers);
  const fitting = CEILINGS.find(
    ({ staff, turnover, balance }) => total.staff < staff && (total.turnover <= turnover || total.balance <= balance),
  );
  const size = answers.isPublic ? 'large' : (fitting?.size ?? 'large');
  return { size, total, reasons: reasonsOf(answers, total, size) };
}

function totalOf({ staff, turnover, balance, linked, partners }: SizeAnswers): EnterpriseFigures {
  const parts = [
    { staff, turnover, balance, share: 100 },
    ...linked.map((one) => ({ ...one, share: 100 })),
    ...partners.map((one) => ({ ...one, share: one.share })),
  ];
  const sum = (figure: keyof EnterpriseFigures): number =>
    Math.round(parts.reduce((found, part) => found + part[figure] * part.share, 0)) / 100;
  return { staff: sum('staff'), turnover: sum('turnover'), balance: sum('balance') };
}

function reasonsOf(answers: SizeAnswers, total: EnterpriseFigures, size: StaffSize): SizeOutcome['reasons'] {
  const { linked, partners, isPublic } = answers;
  const [nl, en] = [written(total, 'nl-NL'), written(total, 'en-GB')];
  const others = linked.length + partners.length;
  const ceiling = CEILINGS.find((one) => one.size === size);
  return [
    {
      code: 'total',
      nl: `Samen tellen wij ${nl.staff} arbeidsjaren, ${nl.turnover} omzet en ${nl.balance} balanstotaal.`,
      en: `Together we count ${en.staff} work years, ${en.turnover} turnover and a balance sheet of ${en.balance}.`,
    },
    ...(others > 0
      ? [
          {
            code: 'others',
            nl: `Daarin tellen ${linked.length} verbonden bedrijven helemaal mee, en ${partners.length} partners voor hun deel.`,
            en: `In that, ${linked.length} linked enterprises count in full, and ${partners.length} partners for their share.`,
          },
        ]
      : []),
    ...(isPublic
      ? [
          {
            code: 'public',
            nl: 'De overheid bezit 25% of meer. Dan telt een bedrijf niet als mkb.',
            en: 'Public bodies have 25% or more. Such an enterprise does not count as an SME.',
          },
        ]
      : ceiling
        ? [ceilingReason(ceiling)]
        : [
            {
              code: 'above',
              nl: 'Dat is 250 arbeidsjaren of meer, of zowel meer dan € 50 miljoen omzet als meer dan € 43 miljoen balanstotaal.',
              en: 'That is 250 work years or more, or both over €50 million turnover and over €43 million on the balance sheet.',
            },
          ]),
    {
      code: 'one_year',
      nl: 'Dit gaat over één jaar. Een andere klasse geldt pas als twee jaren na elkaar hetzelfde zeggen.',
      en: 'This is about one year. Another class counts only when two years in a row say the same.',
    },
  ];
}

function ceilingReason({ staff, turnover, balance }: (typeof CEILINGS)[number]): SizeOutcome['reasons'][number] {
  const [sales, sheet] = [turnover / 1_000_000, balance / 1_000_000];
  return {
    code: 'ceiling',
    nl: `Dat is minder dan ${staff} arbeidsjaren, en hoogstens € ${sales} miljoen omzet of € ${sheet} miljoen balanstotaal.`,
    en: `That is fewer than ${staff} work years, and at most €${sales} million turnover or a balance sheet of €${sheet} million.`,
  };
}

function written({ staff, turnover, balance }: EnterpriseFigures, locale: string): Record<keyof EnterpriseFigures, string> {
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return { staff: plain.format(staff), turnover: euro.format(turnover), balance: euro.format(balance) };
}
