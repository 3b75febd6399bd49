/** Codes with which a fieldlab declines an invitation. */
export type DeclineReason =
  'full' | 'not_our_technology' | 'too_early' | 'too_small' | 'too_large' | 'region' | 'conflict_of_interest' | 'other';

/** Stages of a project. */
export type ProjectStage = 'intake' | 'plan' | 'running' | 'delivered' | 'evaluated';

/** How a challenge or its project ended. */
export type Outcome = 'completed' | 'no_match' | 'referred' | 'withdrawn' | 'expired';

/** What every kind carries. */
interface AboutChallenge {
  challengeId: string;
  /** The challenge's name among people, such as `U-1024`. */
  reference: string;
}

interface AboutProject extends AboutChallenge {
  projectId: string;
}

/** `hubName…` is the other hub: the one that asks, or the one that was asked. */
interface AboutReferral extends AboutChallenge {
  referralId: string;
  hubNameNl: string;
  hubNameEn: string;
}

interface ProjectProgress extends AboutProject {
  fieldlabName: string;
  stage: ProjectStage;
}

/**
 * Every kind of notification with what it carries. Mails travel and are forwarded, so nothing here may hold a challenge's text,
 * a company's name or anybody's contact data: those stand behind the link, where permissions are checked.
 *
 * Instants are ISO 8601 texts. A text that is not bound to a language comes from a person and is shown as it was written.
 */
export interface NotificationParams {
  // To the company.
  challenge_received: AboutChallenge;
  /** The broker asks `question` before the challenge can go on. */
  challenge_returned: AboutChallenge & { question: string };
  /** The fieldlabs in the order in which they are invited; `respondBy` is when the first answer is due. */
  shortlist_released: AboutChallenge & {
    fieldlabs: readonly { name: string; reasonNl: string; reasonEn: string }[];
    respondBy?: string;
  };
  /** `line` is what the fieldlab added in its own words; the next fieldlab is null when a broker must look for one. */
  invitation_declined: AboutChallenge & {
    fieldlabName: string;
    reason: DeclineReason;
    line: string | null;
    nextFieldlabName: string | null;
    nextRespondBy?: string;
  };
  /** The fieldlab did not answer in time. */
  invitation_unanswered: AboutChallenge & { fieldlabName: string; nextFieldlabName: string | null; nextRespondBy?: string };
  introduction_made_company: AboutChallenge & { introductionId: string; fieldlabName: string };
  project_started: ProjectProgress;
  project_stage_changed: ProjectProgress;
  challenge_closed: AboutChallenge & { outcome: Outcome };
  /** Another hub looks after the challenge from now on. */
  challenge_handed_over: AboutChallenge & { hubNameNl: string; hubNameEn: string };

  // To the fieldlab.
  invitation_received: AboutChallenge & {
    invitationId: string;
    fieldlabName: string;
    offerTitleNl: string;
    offerTitleEn: string;
    respondBy: string;
    reasonsNl: readonly string[];
    reasonsEn: readonly string[];
  };
  /** With its id the mail leads to the invitation; a fieldlab does not see every challenge. */
  invitation_withdrawn: AboutChallenge & { invitationId?: string; fieldlabName: string };
  invitation_reminder: AboutChallenge & { invitationId: string; fieldlabName: string; respondBy: string };
  invitation_expired: AboutChallenge & { invitationId: string; fieldlabName: string; respondBy: string };
  introduction_made_fieldlab: AboutChallenge & { introductionId: string; fieldlabName: string };
  project_closed: AboutProject & { outcome: Outcome };

  // To brokers.
  /** `candidates` fieldlabs came out of the match run; zero is a finding too. */
  challenge_to_review: AboutChallenge & { candidates: number; province: string };
  /** `declined` fieldlabs were asked in vain and nobody is left: the challenge waits for a person. */
  shortlist_exhausted: AboutChallenge & { declined: number };
  introduction_made_broker: AboutChallenge & { fieldlabName: string };
  challenge_withdrawn: AboutChallenge;

  // To brokers of the hub that is asked to take a challenge over.
  referral_received: AboutReferral & { respondBy: string };
  referral_reminder: AboutReferral & { respondBy: string };
  /** Taken back, or not answered in time. */
  referral_lapsed: AboutReferral & { respondBy: string };

  // To brokers of the hub that asked. `reason` is what the other hub wrote.
  referral_accepted: AboutReferral & { reason: string | null };
  referral_refused: AboutReferral & { reason: string | null };
  referral_expired: AboutReferral & { reason: string | null };
}

export type NotificationKind = keyof NotificationParams;

/**
 * Where a kind of notification leads: the most specific thing it is about. Brokers and companies look at the challenge, a fieldlab
 * at what concerns it alone. A page's address names no language: the reader's own decides. What has no page yet leads to the api.
 *
 * @returns a path below `PUBLIC_URL`.
 */
export function pathOf(params: NotificationParams[NotificationKind]): string {
  if ('projectId' in params) return `/v1/projects/${encodeURIComponent(params.projectId)}`;
  if ('introductionId' in params) return `/introductions/${encodeURIComponent(params.introductionId)}`;
  if ('referralId' in params) return `/v1/referrals/${encodeURIComponent(params.referralId)}`;
  if ('invitationId' in params && params.invitationId !== undefined)
    return `/v1/invitations/${encodeURIComponent(params.invitationId)}`;
  return `/challenges/${encodeURIComponent(params.challengeId)}`;
}
