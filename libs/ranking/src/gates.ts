import type { Exclusion, RankingChallenge, RankingFieldlab, RankingSituation, Reason } from './types.js';

const REASONS = {
  ended: { nl: 'Dit fieldlab is gestopt.', en: 'This fieldlab has ended.' },
  full: { nl: 'Dit fieldlab heeft nu geen plaats.', en: 'This fieldlab has no room now.' },
  declined: { nl: 'Dit fieldlab heeft deze uitdaging al afgewezen.', en: 'This fieldlab has already declined this challenge.' },
  conflict_of_interest: {
    nl: 'Het belang van dit fieldlab botst met dat van het bedrijf.',
    en: 'The interest of this fieldlab conflicts with that of the company.',
  },
  removed_by_broker: {
    nl: 'De hub-adviseur heeft dit fieldlab van de lijst gehaald.',
    en: 'The broker took this fieldlab off the list.',
  },
  service_kind: {
    nl: 'Dit fieldlab biedt de gevraagde soort hulp niet aan.',
    en: 'This fieldlab does not offer the kind of help that is asked for.',
  },
  unconfirmed: {
    nl: 'Niemand heeft bevestigd dat de gegevens van dit fieldlab kloppen, en deze hub eist dat.',
    en: 'Nobody has confirmed the details of this fieldlab, and this hub requires that.',
  },
} as const;

/** Why a fieldlab may not be proposed; null when it may. The first reason that holds is given. */
export function exclusionOf(
  fieldlab: RankingFieldlab,
  challenge: RankingChallenge,
  situation: RankingSituation,
): Exclusion | null {
  const code = gate(fieldlab, challenge, situation);
  return code && { fieldlabId: fieldlab.id, reason: { code, ...REASONS[code] } satisfies Reason };
}

function gate(fieldlab: RankingFieldlab, challenge: RankingChallenge, situation: RankingSituation): keyof typeof REASONS | null {
  if (fieldlab.status === 'ended') return 'ended';
  const told = situation.exclusions.get(fieldlab.id);
  if (told) return told;
  if (situation.requireConfirmation && !fieldlab.confirmedAt) return 'unconfirmed';
  const { serviceKind } = challenge;
  if (serviceKind && !fieldlab.offers.some((offer) => offer.kind === serviceKind)) return 'service_kind';
  return null;
}
