import type { NotificationKind, NotificationParams } from '../src/notification-params.js';

const about = { challengeId: '01930000-0000-7000-8000-000000000001', reference: 'U-1024' };
const projectId = '01930000-0000-7000-8000-000000000002';
const introductionId = '01930000-0000-7000-8000-000000000003';
const invitationId = '01930000-0000-7000-8000-000000000004';
const referral = {
  referralId: '01930000-0000-7000-8000-000000000005',
  hubNameNl: 'EDIH Noord-Nederland',
  hubNameEn: 'EDIH Northern Netherlands',
};
const fieldlabName = 'Smart Welding Factory';

const meeting = {
  ...about,
  introductionId,
  meetingId: '01930000-0000-7000-8000-000000000006',
  fieldlabName,
  minutes: 60,
  place: 'Heijplaat, gebouw 4',
  sequence: 0,
  changedAt: '2026-11-24T10:00:00.000Z',
};

/** A notification of every kind. The values of its texts differ from each other, so that each can be found again in a mail. */
export const SAMPLES: { readonly [Kind in NotificationKind]: NotificationParams[Kind] } = {
  challenge_received: about,
  challenge_returned: { ...about, question: 'Hoeveel producten maakt u per dag?\nEn hoe groot zijn ze?' },
  shortlist_released: {
    ...about,
    fieldlabs: [
      {
        name: fieldlabName,
        reasonNl: 'heeft een lasrobot voor kleine series',
        reasonEn: 'has a welding robot for small batches',
      },
      { name: 'Fabriek van Morgen', reasonNl: 'zit bij u in de buurt', reasonEn: 'is close to you' },
    ],
    respondBy: '2026-12-01T16:00:00.000Z',
  },
  invitation_declined: {
    ...about,
    fieldlabName,
    reason: 'full',
    line: 'In maart hebben we weer ruimte.',
    nextFieldlabName: 'Fabriek van Morgen',
    nextRespondBy: '2026-12-08T16:00:00.000Z',
  },
  invitation_unanswered: {
    ...about,
    fieldlabName,
    nextFieldlabName: 'Fabriek van Morgen',
    nextRespondBy: '2026-12-08T16:00:00.000Z',
  },
  introduction_made_company: { ...about, introductionId, fieldlabName },
  project_started: { ...about, projectId, fieldlabName, stage: 'intake' },
  project_stage_changed: { ...about, projectId, fieldlabName, stage: 'delivered' },
  challenge_closed: { ...about, outcome: 'completed' },
  invitation_received: {
    ...about,
    invitationId,
    fieldlabName,
    offerTitleNl: 'Proeflassen met cobots',
    offerTitleEn: 'Trial welding with cobots',
    respondBy: '2026-12-01T16:00:00.000Z',
    reasonsNl: ['Robotlassen is uw specialiteit.', 'Het bedrijf zit dicht bij u.'],
    reasonsEn: ['Robot welding is your speciality.', 'The company is near you.'],
  },
  invitation_withdrawn: { ...about, invitationId, fieldlabName },
  invitation_reminder: { ...about, invitationId, fieldlabName, respondBy: '2026-12-01T16:00:00.000Z' },
  invitation_expired: { ...about, invitationId, fieldlabName, respondBy: '2026-12-01T16:00:00.000Z' },
  introduction_made_fieldlab: { ...about, introductionId, fieldlabName },
  introduction_called_off: { ...about, introductionId, fieldlabName },
  project_closed: { ...about, projectId, outcome: 'completed' },
  challenge_to_review: { ...about, candidates: 7, province: 'Overijssel' },
  shortlist_exhausted: { ...about, declined: 3 },
  invitation_unread: { ...about, fieldlabName, respondBy: '2026-12-01T16:00:00.000Z' },
  hub_without_brokers: { ...about, hubId: 'edih-zuid-holland', hubNameNl: 'EDIH Zuid-Holland', hubNameEn: 'EDIH South Holland' },
  capacity_check: { fieldlabId: 'smart-welding-factory', fieldlabName, slots: 3, answerBy: '2027-01-31T16:00:00.000Z' },
  meeting_proposed: {
    ...meeting,
    slots: ['2026-12-01T09:00:00.000Z', '2026-12-02T09:00:00.000Z', '2026-12-03T13:00:00.000Z'],
  },
  meeting_agreed: { ...meeting, startsAt: '2026-12-02T09:00:00.000Z' },
  meeting_cancelled: { ...meeting, startsAt: '2026-12-02T09:00:00.000Z' },
  mail_undeliverable: { ...about, side: 'fieldlab', fieldlabName },
  daily_digest: {
    items: [
      {
        titleNl: 'Nieuwe kandidaat voor U-1024: Smart Welding Factory',
        titleEn: 'New candidate for U-1024: Smart Welding Factory',
      },
    ],
  },
  support_view_started: {
    supportViewId: '01930000-0000-7000-8000-000000000007',
    startedAt: '2026-12-01T09:00:00.000Z',
    expiresAt: '2026-12-01T09:30:00.000Z',
  },
  joining_requested: { joiningRequestId: '01930000-0000-7000-8000-000000000008', respondBy: '2026-12-01T16:00:00.000Z' },
  joining_overdue: { joiningRequestIds: ['01930000-0000-7000-8000-000000000008'] },
  joining_let_in: { companyId: '01930000-0000-7000-8000-000000000009' },
  joining_declined: { askedAt: '2026-12-01T09:00:00.000Z', kvkNumber: '01234567' },
  joining_delayed: { askedAt: '2026-12-01T09:00:00.000Z', kvkNumber: '01234567' },
  candidate_appeared: { ...about, fieldlabName },
  offer_fits: {
    offerId: 'smart-welding-factory-cobots',
    fieldlabName,
    offerTitleNl: 'Proeflassen met cobots',
    offerTitleEn: 'Trial welding with cobots',
    count: 2,
    references: ['U-1024', 'U-1030'],
  },
  introduction_made_broker: { ...about, fieldlabName },
  challenge_withdrawn: about,
  challenge_handed_over: { ...about, hubNameNl: 'EDIH Noord-Nederland', hubNameEn: 'EDIH Northern Netherlands' },
  referral_received: { ...about, ...referral, respondBy: '2026-12-01T16:00:00.000Z' },
  referral_reminder: { ...about, ...referral, respondBy: '2026-12-01T16:00:00.000Z' },
  referral_lapsed: { ...about, ...referral, respondBy: '2026-12-01T16:00:00.000Z' },
  referral_accepted: { ...about, ...referral, reason: null },
  referral_refused: { ...about, ...referral, reason: 'Wij zitten deze maand vol.' },
  referral_expired: { ...about, ...referral, reason: null },
  review_reminder: { ...about, respondBy: '2026-12-01T16:00:00.000Z' },
  question_reminder: { ...about, respondBy: '2026-12-01T16:00:00.000Z' },
  introduction_reminder: { ...about, introductionId, fieldlabName, respondBy: '2026-12-01T16:00:00.000Z' },
  project_reminder: { ...about, introductionId, fieldlabName, respondBy: '2026-12-01T16:00:00.000Z' },
  review_overdue: {
    ...about,
    hubId: 'edih-noord-nederland',
    hubNameNl: 'EDIH Noord-Nederland',
    hubNameEn: 'EDIH Northern Netherlands',
    respondBy: '2026-12-01T16:00:00.000Z',
  },
  challenge_stuck: { ...about, status: 'introduced', fieldlabName, respondBy: '2026-12-01T16:00:00.000Z' },
};

/** What its subject must name: the challenge, or what it is about instead. */
export function named(kind: NotificationKind): RegExp {
  if (kind.startsWith('joining_')) return /bedrijf|company/;
  if (kind === 'support_view_started') return /beheerder|administrator/;
  if (kind === 'capacity_check' || kind === 'offer_fits') return /Smart Welding Factory/;
  return kind === 'daily_digest' ? /overzicht|overview/ : /U-1024/;
}

export const KINDS = Object.keys(SAMPLES) as NotificationKind[];
