import type { NotificationKind, NotificationParams } from './notification-params.js';
import { sideOf } from './notification-side.js';

/**
 * Where a kind of notification leads: the most specific thing it is about. Companies look at the challenge, brokers at the page on
 * which they work on it, a fieldlab at what concerns it alone. An address names no language: the reader's own decides.
 *
 * @returns a path below `PUBLIC_URL`.
 */
export function pathOf<Kind extends NotificationKind>(kind: Kind, params: NotificationParams[Kind]): string {
  if ('items' in params) return '/messages';
  if ('supportViewId' in params) return '/account';
  if ('joiningRequestId' in params || 'joiningRequestIds' in params) return '/work/joining-requests';
  if ('hubId' in params) return `/organisations/hub/${encodeURIComponent(params.hubId)}`;
  if ('companyId' in params) return `/organisations/company/${encodeURIComponent(params.companyId)}`;
  if ('askedAt' in params) return '/challenges';
  if ('offerId' in params) return '/work';
  if ('fieldlabId' in params) return `/fieldlabs/${encodeURIComponent(params.fieldlabId)}/capacity`;
  if ('projectId' in params) return `/projects/${encodeURIComponent(params.projectId)}`;
  if ('introductionId' in params) return `/introductions/${encodeURIComponent(params.introductionId)}`;
  if ('referralId' in params) return `/work/referrals/${encodeURIComponent(params.referralId)}`;
  if ('invitationId' in params && params.invitationId !== undefined)
    return `/invitations/${encodeURIComponent(params.invitationId)}`;
  return `${sideOf(kind) === 'hub' ? '/work' : ''}/challenges/${encodeURIComponent(params.challengeId)}`;
}
