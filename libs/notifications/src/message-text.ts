import type { NotificationKind, NotificationParams } from './notification-params.js';

/** A paragraph, the items of a list, or a person's own words, which must not look like ours. */
export type Block = string | readonly string[] | { quote: string };

/** What a notification says, in one language and without any markup; the screen and the mail are both made from it. */
export interface MessageText {
  /** One line: title on the screen, subject of the mail. It holds nothing that is confidential. */
  title: string;
  blocks: readonly Block[];
  /** Who acts next, and until when. */
  turn: string;
  /** What the button to the subject is called. */
  action: string;
  /** Why this person is told, as the end of a sentence that the mail begins. */
  because: string;
}

/** The texts of all kinds in one language; a kind without a text does not compile. */
export type MessageTexts = { readonly [Kind in NotificationKind]: (params: NotificationParams[Kind]) => MessageText };

/** The kinds that go to fieldlabs. */
export type FieldlabKind =
  | 'invitation_received'
  | 'invitation_withdrawn'
  | 'invitation_reminder'
  | 'invitation_expired'
  | 'introduction_made_fieldlab'
  | 'introduction_called_off'
  | 'project_closed'
  | 'capacity_check';

/** The kinds about a challenge that stands still. */
export type WaitingKind =
  'review_reminder' | 'question_reminder' | 'introduction_reminder' | 'project_reminder' | 'review_overdue' | 'challenge_stuck';

/** The kinds about the meeting of an introduction. */
export type MeetingKind = 'meeting_proposed' | 'meeting_agreed' | 'meeting_cancelled';

/** The kinds about a request to be let into a company. */
export type JoiningKind = 'joining_requested' | 'joining_overdue' | 'joining_let_in' | 'joining_declined' | 'joining_delayed';

/** The kinds about a challenge that goes from one hub to another. */
export type ReferralKind =
  | 'challenge_handed_over'
  | 'referral_received'
  | 'referral_reminder'
  | 'referral_lapsed'
  | 'referral_accepted'
  | 'referral_refused'
  | 'referral_expired';
