/** The pages, each with its address below the language's root; `$name` stands for one part of an address that varies. */
export const PAGES = {
  front: { path: '/', indexed: true },
  fieldlabs: { path: '/fieldlabs', indexed: true },
  fieldlab: { path: '/fieldlabs/$fieldlabId', indexed: true },
  howItWorks: { path: '/how-it-works', indexed: true },
  accessibility: { path: '/accessibility', indexed: true },
  privacy: { path: '/privacy', indexed: true },
  signIn: { path: '/sign-in', indexed: false },
  challenges: { path: '/challenges', indexed: false },
  newChallenge: { path: '/challenges/new', indexed: false },
  challenge: { path: '/challenges/$challengeId', indexed: false },
  question: { path: '/challenges/$challengeId/questions/$question', indexed: false },
  introduction: { path: '/introductions/$introductionId', indexed: false },
} as const;

export type PageName = keyof typeof PAGES;

/** How the parts of an address are called in Dutch. */
const DUTCH: Readonly<Record<string, string>> = {
  'how-it-works': 'zo-werkt-het',
  accessibility: 'toegankelijkheid',
  'sign-in': 'inloggen',
  challenges: 'uitdagingen',
  new: 'nieuw',
  questions: 'vragen',
  check: 'controle',
  introductions: 'kennismakingen',
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
