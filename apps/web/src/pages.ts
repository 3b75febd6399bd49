/** A page of the application. */
export interface PageEntry {
  /** Its address below the language's root; `$name` stands for one part that varies. */
  path: string;
  /** Whether search engines may list it. */
  indexed: boolean;
  /** Files of texts that come with it, besides those of every page. */
  texts?: readonly OwnTextFile[];
}

/** Files of texts that only some pages need. */
export type OwnTextFile =
  | 'accessibility'
  | 'account'
  | 'audit'
  | 'capacity'
  | 'catalogue'
  | 'challenges'
  | 'company'
  | 'disclosure'
  | 'entry'
  | 'fieldlab'
  | 'figures'
  | 'front'
  | 'how-it-works'
  | 'invitations'
  | 'meetings'
  | 'messages'
  | 'organisations'
  | 'pages'
  | 'person'
  | 'personal-data'
  | 'privacy'
  | 'programme'
  | 'projects'
  | 'questions'
  | 'review'
  | 'sign-in-return';

/** Every page. */
export const PAGES = {
  front: { path: '/', indexed: true, texts: ['front'] },
  fieldlabs: { path: '/fieldlabs', indexed: true, texts: ['catalogue'] },
  fieldlab: { path: '/fieldlabs/$fieldlabId', indexed: true, texts: ['fieldlab', 'figures'] },
  howItWorks: { path: '/how-it-works', indexed: true, texts: ['how-it-works'] },
  accessibility: { path: '/accessibility', indexed: true, texts: ['accessibility'] },
  privacy: { path: '/privacy', indexed: true, texts: ['privacy'] },
  signIn: { path: '/sign-in', indexed: false, texts: ['account'] },
  signInLink: { path: '/sign-in/link', indexed: false, texts: ['account', 'sign-in-return'] },
  providerReturn: { path: '/sign-in/with/$providerId', indexed: false, texts: ['account', 'sign-in-return'] },
  account: { path: '/account', indexed: false, texts: ['account', 'person', 'personal-data', 'audit'] },
  organisations: { path: '/organisations', indexed: false, texts: ['account', 'organisations'] },
  organisation: { path: '/organisations/$organisationKind/$organisationId', indexed: false, texts: ['account', 'organisations'] },
  join: { path: '/join', indexed: false, texts: ['account', 'organisations'] },
  challenges: { path: '/challenges', indexed: false, texts: ['account', 'challenges'] },
  company: { path: '/companies/$companyId', indexed: false, texts: ['account', 'company'] },
  newChallenge: { path: '/challenges/new', indexed: false, texts: ['account', 'challenges', 'company'] },
  challenge: {
    path: '/challenges/$challengeId',
    indexed: false,
    texts: ['account', 'challenges', 'questions', 'disclosure', 'figures', 'projects'],
  },
  question: {
    path: '/challenges/$challengeId/questions/$question',
    indexed: false,
    texts: ['account', 'challenges', 'company', 'questions', 'disclosure'],
  },
  introduction: {
    path: '/introductions/$introductionId',
    indexed: false,
    texts: ['account', 'challenges', 'meetings', 'projects'],
  },
  work: { path: '/work', indexed: false, texts: ['account', 'review'] },
  review: {
    path: '/work/challenges/$challengeId',
    indexed: false,
    texts: ['account', 'challenges', 'questions', 'review', 'projects', 'audit'],
  },
  referral: { path: '/work/referrals/$referralId', indexed: false, texts: ['account', 'questions', 'review', 'disclosure'] },
  invitations: { path: '/invitations', indexed: false, texts: ['account', 'challenges', 'entry', 'invitations'] },
  joiningRequests: { path: '/work/joining-requests', indexed: false, texts: ['account', 'organisations'] },
  search: { path: '/work/search', indexed: false, texts: ['account', 'review'] },
  invitation: {
    path: '/invitations/$invitationId',
    indexed: false,
    texts: ['account', 'challenges', 'questions', 'invitations', 'disclosure'],
  },
  answer: { path: '/answer', indexed: false, texts: ['questions', 'invitations', 'capacity', 'disclosure'] },
  capacity: { path: '/fieldlabs/$fieldlabId/capacity', indexed: false, texts: ['account', 'capacity', 'invitations'] },
  entry: { path: '/fieldlabs/$fieldlabId/entry', indexed: false, texts: ['account', 'entry'] },
  offer: { path: '/fieldlabs/$fieldlabId/offers/$offerId', indexed: false, texts: ['account', 'entry'] },
  messages: { path: '/messages', indexed: false, texts: ['account', 'messages'] },
  programme: { path: '/programme', indexed: false, texts: ['account', 'programme'] },
  programmeChallenges: { path: '/programme/challenges', indexed: false, texts: ['account', 'programme'] },
  projects: { path: '/projects', indexed: false, texts: ['account', 'challenges', 'projects'] },
  project: { path: '/projects/$projectId', indexed: false, texts: ['account', 'challenges', 'projects'] },
} as const satisfies Record<string, PageEntry>;

/** How the parts of an address are called in Dutch. */
const DUTCH: Readonly<Record<string, string>> = {
  'how-it-works': 'zo-werkt-het',
  accessibility: 'toegankelijkheid',
  'sign-in': 'inloggen',
  with: 'met',
  organisations: 'organisaties',
  join: 'meedoen',
  challenges: 'uitdagingen',
  companies: 'bedrijven',
  new: 'nieuw',
  messages: 'berichten',
  questions: 'vragen',
  check: 'controle',
  introductions: 'kennismakingen',
  work: 'werk',
  referrals: 'verzoeken',
  search: 'zoeken',
  'joining-requests': 'aanvragen',
  invitations: 'uitnodigingen',
  answer: 'antwoord',
  capacity: 'ruimte',
  entry: 'vermelding',
  offers: 'aanbod',
  programme: 'programma',
  projects: 'projecten',
};

const FROM_DUTCH: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(DUTCH).map(([english, dutch]) => [dutch, english]),
);

export type Language = 'nl' | 'en';

/** The address of a page as people see it: Dutch at the root, English below `/en`. */
export function publicPath(path: string, language: Language): string {
  if (language === 'en') return path === '/' ? '/en' : `/en${path}`;
  return translated(path, DUTCH);
}

/** The page's own path, whatever the language of the address. */
export function pagePath(address: string): string {
  if (address === '/en' || address === '/en/') return '/';
  if (address.startsWith('/en/')) return address.slice(3);
  return translated(address, FROM_DUTCH);
}

function translated(path: string, words: Readonly<Record<string, string>>): string {
  return path
    .split('/')
    .map((part) => words[part] ?? part)
    .join('/');
}

/** Whether a page shows the catalogue. Where a fieldlab works is below its address too. @param path the page's own */
export function isOfCatalogue(path: string): boolean {
  return /^\/fieldlabs(\/[^/]+)?\/?$/.test(path);
}

/** Whether a page is about an introduction, which has no place of its own in the menu. @param path the page's own */
export function isIntroduction(path: string): boolean {
  return path.startsWith('/introductions/');
}
