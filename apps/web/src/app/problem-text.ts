import { useTranslations } from 'use-intl/react';
import { OfflineError, ProblemError } from '../api/problem.js';

const KNOWN = {
  'challenge.illegal_transition': 'illegalTransition',
  'capacity.promised': 'capacityPromised',
  'offer.invalid': 'offerInvalid',
  'offer.too_many': 'tooManyOffers',
  'meeting.slots_wrong': 'meetingSlots',
  'meeting.slot_unknown': 'meetingNotOpen',
  'meeting.not_open': 'meetingNotOpen',
  'invitation.not_open': 'invitationNotOpen',
  'session.refused': 'codeRefused',
  'identity_provider.unavailable': 'providerAway',
  'sign_in.not_begun_here': 'notBegunHere',
  'sign_in.refused_by_provider': 'refusedByProvider',
  'sign_in.assurance_too_low': 'assuranceTooLow',
  'sign_in.no_account': 'noAccountConnected',
  'identity.taken': 'identityTaken',
  'request.too_many': 'tooMany',
  'request.invalid': 'invalid',
  'curation.stale': 'decidedMeanwhile',
  'curation.not_a_candidate': 'notACandidate',
  'release.already_invited': 'alreadyInvited',
  'release.nothing_to_release': 'nothingToRelease',
  'release.ranking_outdated': 'rankingOutdated',
  'referral.open': 'referralOpen',
  'referral.not_open': 'referralNotOpen',
  'support_view.read_only': 'lookingOnly',
  'support_view.not_possible': 'supportViewNotPossible',
  'erasure.last_one': 'erasureLastOne',
  'consent.text_old': 'consentTextOld',
  'referral.hub_without_brokers': 'hubWithoutBrokers',
  'user.not_found': 'userNotFound',
  'membership.last': 'lastMember',
  'membership.exists': 'memberAlready',
  'membership_invitation.open': 'joiningOpen',
  'membership_invitation.too_many': 'joiningTooMany',
  'joining_request.changed': 'joiningChanged',
} as const;

/** Why something failed, in words for the person who meant it to work. */
export function useProblemText(error: unknown): string {
  const t = useTranslations('problems');
  if (error instanceof OfflineError) return t('offline');
  if (!(error instanceof ProblemError)) return t('fault');
  if (error.code in KNOWN) return t(KNOWN[error.code as keyof typeof KNOWN]);
  if (error.status === 401) return t('signedOut');
  if (error.status === 403) return t('notAllowed');
  if (error.status === 404) return t('notFound');
  return error.status < 500 ? t('refused') : t('fault');
}
