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

/** Both sides know each other by now, so the place may stand here. `sequence` and `changedAt` are for calendars. */
interface AboutMeeting extends AboutChallenge {
  introductionId: string;
  meetingId: string;
  fieldlabName: string;
  minutes: number;
  place: string;
  sequence: number;
  changedAt: string;
}

interface ProjectProgress extends AboutProject {
  fieldlabName: string;
  stage: ProjectStage;
}

interface AskedToJoin {
  askedAt: string;
  kvkNumber: string;
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
  /** Asks a fieldlab each quarter whether what it said of its room still holds; `slots` a quarter, null where it gave no number. */
  capacity_check: {
    fieldlabId: string;
    fieldlabName: string;
    slots: number | null;
    answerBy: string;
  };
  introduction_made_fieldlab: AboutChallenge & { introductionId: string; fieldlabName: string };
  /** The challenge was closed after the fieldlab had said yes. */
  introduction_called_off: AboutChallenge & { introductionId: string; fieldlabName: string };
  project_closed: AboutProject & { outcome: Outcome };

  // To brokers.
  /** `candidates` fieldlabs fit, if only a little; zero is a finding too. */
  challenge_to_review: AboutChallenge & { candidates: number; province: string };
  /** `declined` fieldlabs were asked in vain and nobody is left: the challenge waits for a person. */
  shortlist_exhausted: AboutChallenge & { declined: number };
  /** The fieldlab that was invited has nobody yet who could read it. */
  invitation_unread: AboutChallenge & { fieldlabName: string; respondBy: string };
  /** To administrators: the hub that it is with has no broker, or none whom mail reaches. */
  hub_without_brokers: AboutChallenge & { hubId: string; hubNameNl: string; hubNameEn: string };
  /** The catalogue or somebody's room changed, and this fieldlab fits now as none did before. */
  candidate_appeared: AboutChallenge & { fieldlabName: string };
  /** A fieldlab of the hub offers something new, and these open challenges (the best of `count`) fit it. */
  offer_fits: {
    offerId: string;
    fieldlabName: string;
    offerTitleNl: string;
    offerTitleEn: string;
    count: number;
    references: readonly string[];
  };
  introduction_made_broker: AboutChallenge & { fieldlabName: string };
  challenge_withdrawn: AboutChallenge;

  /** A mail about this challenge was refused for good: somebody does not know what they should. */
  mail_undeliverable: AboutChallenge & { side: 'company' | 'fieldlab' | 'hub'; fieldlabName: string | null };

  // To the two sides of an introduction.
  /** The other side proposes moments, ISO 8601, earliest first. */
  meeting_proposed: AboutMeeting & { slots: readonly string[] };
  meeting_agreed: AboutMeeting & { startsAt: string | null };
  /** `startsAt` is null where no moment was ever agreed. */
  meeting_cancelled: AboutMeeting & { startsAt: string | null };

  // To anybody.
  /** The titles of what has come since the last one, oldest first. */
  daily_digest: { items: readonly { titleNl: string; titleEn: string }[] };

  /** An administrator looks through the person's eyes, to help, and changes nothing. */
  support_view_started: { supportViewId: string; startedAt: string; expiresAt: string };

  // Around a request to be let into a company that somebody else has registered. None says whose it is.
  /** To who can help: brokers of the hub, or the administrators. */
  joining_requested: { joiningRequestId: string; respondBy: string };
  /** To the administrators: nobody answered these in time. */
  joining_overdue: { joiningRequestIds: string[] };
  /** To the owners of the company: a broker has invited somebody into it. */
  joining_let_in: { companyId: string };
  /** To who asked, with the number that they gave. */
  joining_declined: AskedToJoin;
  /** To who asked: the administrators have not answered in time either. */
  joining_delayed: AskedToJoin;

  // To brokers of the hub that is asked to take a challenge over.
  referral_received: AboutReferral & { respondBy: string };
  referral_reminder: AboutReferral & { respondBy: string };
  /** Taken back, or not answered in time. */
  referral_lapsed: AboutReferral & { respondBy: string };

  // To brokers of the hub that asked. `reason` is what the other hub wrote.
  referral_accepted: AboutReferral & { reason: string | null };
  referral_refused: AboutReferral & { reason: string | null };
  referral_expired: AboutReferral & { reason: string | null };

  // Where a challenge stands still. `respondBy` is when its clock rings again.
  /** To whose turn it is. */
  review_reminder: AboutChallenge & { respondBy: string };
  question_reminder: AboutChallenge & { respondBy: string };
  introduction_reminder: AboutChallenge & { introductionId: string; fieldlabName: string; respondBy: string };
  project_reminder: AboutChallenge & { introductionId: string; fieldlabName: string; respondBy: string };
  /** To the administrators: the brokers of this hub do not look at it. */
  review_overdue: AboutChallenge & { hubId: string; hubNameNl: string; hubNameEn: string; respondBy: string };
  /** To brokers: a reminder did not help. The fieldlab is null where it is the company's turn. */
  challenge_stuck: AboutChallenge & {
    status: 'draft' | 'introduced' | 'in_project';
    fieldlabName: string | null;
    respondBy: string;
  };
}

export type NotificationKind = keyof NotificationParams;
