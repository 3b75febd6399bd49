import { VIEWERS, type Ids, type Viewer } from './world.js';

/** One way to call an operation, and what comes of it for whom. */
export interface Row {
  operation: string;
  /** Who it is done for: any answer but a refusal, a conflict with the state of things included. */
  may: readonly Viewer[];
  /** Who may see the object and is told (403) that they may not do this. To everybody else it does not exist. */
  told: readonly Viewer[];
  /** What stands in the braces of the path. */
  path: (ids: Ids) => Record<string, string>;
  query?: string;
  body?: (ids: Ids) => unknown;
  /** Codes of answers that are no refusals either, where the row names something there is none of. */
  orElse?: readonly string[];
  /** Done by the first, there is nothing left for the others to do it with. */
  once?: true;
  /** It ends sessions, so everybody signs in anew for it. */
  endsSessions?: true;
}

const EVERYBODY = VIEWERS;
const PEOPLE = VIEWERS.filter((viewer) => viewer !== 'visitor');
const COMPANY: Viewer[] = ['owner', 'member'];
const LAB: Viewer[] = ['lab', 'labMember'];
const BROKERS: Viewer[] = ['broker', 'askedBroker', 'otherBroker'];
const PROGRAMME: Viewer[] = ['officer', 'administrator'];

const COMPANIES: Viewer[] = [...COMPANY, 'otherCompany'];
const LABS: Viewer[] = [...LAB, 'otherLab'];
const NOBODY: Viewer[] = [];

type Given = Partial<Omit<Row, 'operation' | 'may'>>;

function row(operation: string, may: readonly Viewer[], given: Given = {}): Row {
  return { operation, may, told: NOBODY, path: () => ({}), ...given };
}

const challenge = { path: ({ challenge: id }: Ids) => ({ id }) };
const inviting = { path: ({ inviting: id }: Ids) => ({ id }) };
const company = { path: ({ company: id }: Ids) => ({ id }) };
const fieldlab = { path: ({ fieldlab: id }: Ids) => ({ id }) };
const offer = { path: ({ fieldlab: id, offer: offerId }: Ids) => ({ id, offerId }) };
const introduction = { path: ({ introduction: id }: Ids) => ({ id }) };
const project = { path: ({ project: id }: Ids) => ({ id }) };
const referral = { path: ({ referral: id }: Ids) => ({ id }) };
const organisation = { path: ({ company: organisationId }: Ids) => ({ organisationKind: 'company', organisationId }) };
const lab = { path: ({ fieldlab: organisationId }: Ids) => ({ organisationKind: 'fieldlab', organisationId }) };
const hub = { path: ({ hub: organisationId }: Ids) => ({ organisationKind: 'hub', organisationId }) };
const programme = { path: () => ({ organisationKind: 'programme', organisationId: 'fieldmatch' }) };

const OFFER = {
  kind: 'feasibility-study',
  titleNl: 'Proef',
  titleEn: 'Trial',
  descriptionNl: 'Een proef van een dag.',
  descriptionEn: 'A trial of a day.',
  technologies: [],
  trlMin: 4,
  trlMax: 7,
  equipment: [],
  leadTimeWeeks: 4,
  priceIndicationEur: 1000,
};
const REGISTRATION = {
  name: 'Derde B.V.',
  sbi: { version: 2025, code: '25110' },
  staffSize: 'small',
  street: 'Havenstraat 1',
  postcode: '3011 AB',
  city: 'Rotterdam',
  province: 'Zuid-Holland',
};
const SIZE = { staff: 10, turnover: 1e6, balance: 1e6, linked: [], partners: [], isPublic: false };
const MOMENTS = [7, 8, 9].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
const token = (more = {}) => ({
  body: () => ({ token: 'not-a-token-of-anything', ...more }),
  orElse: ['link.invalid', 'sign_in_link.invalid'],
});
const invitee = (role: string) => () => ({ email: `${role}@walk.example`, role, language: 'nl' });

/**
 * Who may do what, said a second time and by hand: the permission table says it by role and relation, this one by what thirteen
 * people get. Reads come first; what ends things comes last, since each row is carried out.
 */
export const REVIEWED: readonly Row[] = [
  // Open to everybody.
  row('getCatalogueSchema', EVERYBODY),
  row('listFieldlabs', EVERYBODY),
  row('getFieldlab', EVERYBODY, fieldlab),
  row('listOffers', EVERYBODY, fieldlab),
  row('getFieldlabFigures', EVERYBODY, fieldlab),
  row('listHubs', EVERYBODY),
  row('getHub', EVERYBODY, { path: ({ hub: id }) => ({ id }) }),
  row('listTechnologies', EVERYBODY),
  row('listIdentityProviders', EVERYBODY),
  row('previewMatches', EVERYBODY, { body: () => ({ text: 'Wij lassen kleine series.' }) }),
  row('requestSignInCode', EVERYBODY, { body: () => ({ email: 'nobody@nowhere.example' }) }),
  row('openSession', EVERYBODY, {
    body: () => ({ email: 'nobody@nowhere.example', code: '12345678' }),
    orElse: ['session.refused'],
  }),
  row('openSessionByLink', EVERYBODY, token()),
  row('beginProviderSignIn', EVERYBODY, { path: () => ({ id: 'no-such-provider' }), orElse: ['identity_provider.not_found'] }),
  row('openProviderSession', EVERYBODY, {
    path: () => ({ id: 'no-such-provider' }),
    orElse: ['identity_provider.not_found'],
    body: () => ({ query: 'code=1&state=2' }),
  }),
  row('openMembershipInvitation', EVERYBODY, token()),
  row('readMailLink', EVERYBODY, token()),
  row('answerByMailLink', EVERYBODY, token({ answer: 'accept' })),
  row('confirmCapacityByMailLink', EVERYBODY, token({ word: 'still_true' })),
  row('unsubscribeByMailLink', EVERYBODY, token()),

  // A person's own.
  row('getMe', PEOPLE),
  row('listMyAuditEntries', PEOPLE),
  row('listMyOrganisations', PEOPLE),
  row('listMySupportViews', PEOPLE),
  row('readMyPersonalData', PEOPLE, { orElse: ['request.too_many'] }),
  row('getMessagePreferences', PEOPLE),
  row('listNotifications', PEOPLE),
  row('countUnreadNotifications', PEOPLE),
  row('listSessions', PEOPLE),
  row('listIdentities', PEOPLE),
  row('listApiTokens', PEOPLE),
  row('streamEvents', PEOPLE),
  row('changeMe', PEOPLE, { body: () => ({ language: 'nl' }) }),
  row('changeMessagePreferences', PEOPLE, { body: () => ({}) }),
  row('readNotification', ['owner'], { path: ({ notification: id }) => ({ id }) }),
  row('disconnectIdentity', ['owner'], { path: ({ identity: id }) => ({ id }) }),
  row('revokeApiToken', ['broker'], { path: ({ token: id }) => ({ id }) }),
  row('makeApiToken', ['broker'], {
    body: ({ hub: hubId }) => ({ name: 'Rapporten', hubId, scopes: ['challenges:read'], days: 30 }),
  }),
  row('chooseOrganisation', COMPANY, {
    body: ({ company: organisationId }) => ({ organisationKind: 'company', organisationId }),
  }),
  row('chooseAllOrganisations', PEOPLE),

  // Lists show what is one's own; the walk looks for planted words in all of them.
  row('listChallenges', [...COMPANIES, ...BROKERS]),
  row('listCompanies', COMPANIES),
  row('listIntroductions', [...COMPANIES, ...LABS, ...BROKERS]),
  row('listInvitations', LABS),
  row('listProjects', [...COMPANIES, ...LABS, ...BROKERS]),
  row('listReferrals', BROKERS),
  row('listFittingOffers', BROKERS),
  row('search', BROKERS, { query: '?words=lassen' }),
  row('getProgrammeFigures', PROGRAMME),
  row('listProgrammeChallenges', PROGRAMME),
  row('listAuditEntries', ['administrator']),
  row('listDeliveries', ['administrator']),
  row('listJobs', ['administrator'], { query: '?queue=mail' }),
  row('listQueues', ['administrator']),
  row('listRerankings', ['administrator']),

  // Companies.
  row('getCompany', COMPANY, company),
  row('listCompanySizeTests', COMPANY, company),
  row('listConsents', COMPANY, company),
  row('testCompanySize', COMPANY, { ...company, body: () => SIZE }),
  row('changeCompany', ['owner'], { ...company, told: ['member'], body: () => ({ city: 'Rotterdam' }) }),
  row('giveConsent', ['owner'], {
    ...company,
    told: ['member'],
    body: () => ({ purpose: 'programme_partners', textVersion: 1 }),
  }),
  row('withdrawConsent', ['owner'], {
    told: ['member'],
    path: ({ company: id, consent: consentId }) => ({ id, consentId }),
  }),
  row('getCompanyRegister', PEOPLE),
  row('lookUpCompany', PEOPLE, { body: () => ({ kvkNumber: '00000035' }) }),
  row('registerCompany', PEOPLE, { body: () => ({ kvkNumber: '00000019', ...REGISTRATION }) }),
  row('draftChallenge', COMPANY, { body: ({ company: companyId }) => ({ companyId }) }),

  // Challenges, and what their hub does with them.
  row('getChallenge', [...COMPANY, 'broker'], challenge),
  row('getChallenge', COMPANY, { path: ({ draft: id }) => ({ id }) }),
  row('listChallengeVersions', [...COMPANY, 'broker'], challenge),
  row('getChallengeContact', [...COMPANY, 'broker'], challenge),
  row('listReleases', [...COMPANY, 'broker'], inviting),
  row('getDisclosure', COMPANY, { ...challenge, told: ['broker'] }),
  row('listChallengeAuditEntries', ['broker'], { ...challenge, told: COMPANY }),
  row('listMatchRuns', ['broker'], { ...challenge, told: COMPANY }),
  row('getMatchRun', ['broker'], { told: COMPANY, path: ({ challenge: id, matchRun: matchRunId }) => ({ id, matchRunId }) }),
  row('getCuration', ['broker'], { ...challenge, told: COMPANY }),
  row('decideCuration', ['broker'], { ...challenge, told: COMPANY, body: () => ({ revision: 0, pinned: [], removed: [] }) }),
  row('requestMatchRun', ['broker'], { ...challenge, told: COMPANY }),
  row('previewRelease', ['broker'], { ...challenge, told: COMPANY, body: () => ({}) }),
  row('releaseShortlist', ['broker'], {
    ...challenge,
    told: COMPANY,
    body: ({ fieldlab: id }) => ({ fieldlabIds: [id] }),
  }),
  row('referChallenge', ['broker'], {
    ...challenge,
    told: COMPANY,
    body: ({ askedHub: hubId }) => ({ hubId, note: 'Past beter bij jullie.' }),
  }),
  row('returnChallenge', ['broker'], { ...challenge, told: COMPANY, body: () => ({ question: 'Welke machines?' }) }),
  row('changeDisclosure', COMPANY, { ...challenge, told: ['broker'], body: () => ({}) }),
  row('editChallenge', COMPANY, { ...challenge, told: ['broker'], body: () => ({ tried: 'Nog niets.' }) }),
  row('submitChallenge', COMPANY, { ...challenge, told: ['broker'] }),
  row('submitChallenge', COMPANY, { path: ({ draft: id }) => ({ id }) }),
  row('getReferral', ['broker', 'askedBroker'], referral),
  row('answerReferral', ['askedBroker'], {
    ...referral,
    told: ['broker'],
    body: () => ({ answer: 'refuse', reason: 'Geen plaats.' }),
  }),
  row('takeBackReferral', ['broker'], { ...referral, told: ['askedBroker'] }),

  // Fieldlabs: everybody reads them, so everybody with a part in some fieldlab is told what they may not do with this one.
  row(
    'getCapacity',
    [...LABS, ...BROKERS, ...PROGRAMME].filter((viewer) => viewer !== 'otherLab'),
    {
      ...fieldlab,
      told: ['otherLab'],
    },
  ),
  row('changeFieldlab', [...LAB, 'broker'], { ...fieldlab, told: ['otherLab', 'askedBroker', 'otherBroker'], body: () => ({}) }),
  row('confirmFieldlab', [...LAB, 'broker'], { ...fieldlab, told: ['otherLab', 'askedBroker', 'otherBroker'] }),
  row('confirmCapacity', [...LAB, 'broker'], {
    ...fieldlab,
    told: ['otherLab', 'askedBroker', 'otherBroker'],
    body: () => ({ word: 'still_true' }),
  }),
  row('declareCapacity', [...LAB, 'broker'], {
    ...fieldlab,
    told: ['otherLab', 'askedBroker', 'otherBroker'],
    body: () => ({ slotsPerQuarter: [{ serviceKind: null, slots: 9 }], fullUntil: null }),
  }),
  row('previewOffer', [...LAB, 'broker'], {
    ...fieldlab,
    told: ['otherLab', 'askedBroker', 'otherBroker'],
    body: () => ({ ...OFFER, offerId: null }),
  }),
  row('addOffer', [...LAB, 'broker'], { ...fieldlab, told: ['otherLab', 'askedBroker', 'otherBroker'], body: () => OFFER }),
  row('changeOffer', [...LAB, 'broker'], { ...offer, told: ['otherLab', 'askedBroker', 'otherBroker'], body: () => OFFER }),
  row('withdrawOffer', [...LAB, 'broker'], { ...offer, told: ['otherLab', 'askedBroker', 'otherBroker'] }),
  row('restoreOffer', [...LAB, 'broker'], { ...offer, told: ['otherLab', 'askedBroker', 'otherBroker'] }),

  // What follows a yes.
  row('getInvitation', LAB, { path: ({ invitation: id }) => ({ id }) }),
  row('answerInvitation', LAB, { path: ({ invitation: id }) => ({ id }), body: () => ({ answer: 'accept' }) }),
  row('getIntroduction', [...COMPANY, ...LAB, 'broker'], introduction),
  row('getMeeting', [...COMPANY, ...LAB], { ...introduction, told: ['broker'] }),
  row('proposeMeeting', [...COMPANY, ...LAB], {
    ...introduction,
    told: ['broker'],
    body: () => ({ slots: MOMENTS.map((startsAt) => ({ startsAt })), minutes: 60, place: 'Rotterdam' }),
  }),
  row('chooseMeeting', [...COMPANY, ...LAB], { ...introduction, told: ['broker'], body: () => ({ startsAt: MOMENTS[0] }) }),
  row('cancelMeeting', [...COMPANY, ...LAB], { ...introduction, told: ['broker'], body: () => ({}) }),
  row('startProject', LAB, {
    told: [...COMPANY, 'broker'],
    body: ({ introduction: introductionId }) => ({ introductionId }),
  }),
  row('getProject', [...COMPANY, ...LAB, 'broker'], project),
  row('enterProjectStage', LAB, { ...project, told: [...COMPANY, 'broker'], body: () => ({ stage: 'running' }) }),
  row('closeProject', [...LAB, 'broker'], { ...project, told: COMPANY, body: () => ({ outcome: 'completed' }) }),
  row('closeProject', [...COMPANY, ...LAB, 'broker'], { ...project, body: () => ({ outcome: 'withdrawn' }) }),

  // People and organisations.
  row('getOrganisation', [...COMPANY, 'administrator'], organisation),
  row('getOrganisation', [...LAB, 'broker', 'administrator'], lab),
  row('getOrganisation', ['broker', 'administrator'], hub),
  row('getOrganisation', PROGRAMME, programme),
  row('listMembers', [...COMPANY, 'administrator'], organisation),
  row('listMembers', ['broker', 'administrator'], hub),
  row('listMembershipInvitations', ['owner', 'administrator'], { ...organisation, told: ['member'] }),
  row('listMembershipInvitations', ['lab', 'broker', 'administrator'], { ...lab, told: ['labMember'] }),
  row('inviteMember', ['owner', 'administrator'], { ...organisation, told: ['member'], body: invitee('member') }),
  row('inviteMember', ['lab', 'broker', 'administrator'], { ...lab, told: ['labMember'], body: invitee('owner') }),
  row('inviteMember', ['broker', 'administrator'], { ...hub, body: invitee('broker') }),
  row('inviteMember', ['administrator'], { ...programme, told: ['officer'], body: invitee('administrator') }),
  row('withdrawMembershipInvitation', ['owner', 'administrator'], {
    told: ['member'],
    once: true,
    path: ({ company: organisationId, membershipInvitation: invitationId }) => ({
      organisationKind: 'company',
      organisationId,
      invitationId,
    }),
  }),
  row('acceptMembershipInvitation', PEOPLE, token()),
  row('askToJoin', PEOPLE, { body: () => ({ kvkNumber: '00000019' }) }),
  row('listJoiningRequests', [...BROKERS, 'administrator']),
  row('countJoiningRequests', [...BROKERS, 'administrator']),
  row('answerJoiningRequest', ['broker', 'administrator'], {
    path: ({ joiningRequest: id }) => ({ id }),
    body: () => ({ answer: 'decline', role: 'member' }),
  }),
  row('changeMember', ['owner', 'administrator'], {
    told: ['member'],
    path: ({ company: organisationId, member: userId }) => ({ organisationKind: 'company', organisationId, userId }),
    body: () => ({ role: 'member' }),
  }),

  // The running of the marketplace.
  row('getDelivery', ['administrator'], { path: ({ delivery: id }) => ({ id }) }),
  row('redriveJob', ['administrator'], {
    path: () => ({ id: '01a20000-0000-7000-8000-000000000000' }),
    orElse: ['job.not_found'],
  }),
  row('pauseQueue', ['administrator'], { path: () => ({ queue: 'mail' }) }),
  row('resumeQueue', ['administrator'], { path: () => ({ queue: 'mail' }) }),
  row('noteBounce', ['administrator'], { path: ({ delivery: id }) => ({ id }), body: () => ({ code: '5.1.1' }) }),
  row('endSupportView', ['administrator'], { path: ({ session: id }) => ({ id }), orElse: ['support_view.not_found'] }),

  // What ends things.
  row('closeChallenge', [...COMPANY, 'broker'], { ...challenge, body: () => ({}) }),
  row('removeMember', ['owner', 'administrator'], {
    told: ['member'],
    once: true,
    path: ({ company: organisationId, member: userId }) => ({ organisationKind: 'company', organisationId, userId }),
  }),
  row('startSupportView', ['administrator'], {
    body: ({ memberEmail: email }) => ({ email, reason: 'U belde dat u iets niet terugvindt.' }),
    endsSessions: true,
  }),
  row('endSession', ['owner'], { path: ({ session: id }) => ({ id }) }),
  row('leaveOrganisation', COMPANY, { ...organisation, told: ['administrator'], once: true, endsSessions: true }),
  row('endSessions', PEOPLE, { endsSessions: true }),
  row('eraseMe', PEOPLE, {
    body: () => ({ email: 'nobody@nowhere.example' }),
    orElse: ['request.invalid', 'request.too_many'],
    endsSessions: true,
  }),
];
