import common from './en/common.json';
import matches from './en/matches.json';
import notFound from './en/not-found.json';
import problems from './en/problems.json';
import taxonomy from './en/taxonomy.json';
import type { OwnTextLoaders } from './own-texts.js';
import type { Texts } from './texts.js';

const english: Texts = { common, matches, notFound, problems, taxonomy };

export default english;

export const OWN_TEXTS: OwnTextLoaders = {
  accessibility: async () => ({ accessibility: (await import('./en/accessibility.json')).default }),
  account: async () => ({ account: (await import('./en/account.json')).default }),
  audit: async () => ({ audit: (await import('./en/audit.json')).default }),
  capacity: async () => ({ capacity: (await import('./en/capacity.json')).default }),
  catalogue: async () => ({ catalogue: (await import('./en/catalogue.json')).default }),
  challenges: async () => ({ challenges: (await import('./en/challenges.json')).default }),
  company: async () => ({ company: (await import('./en/company.json')).default }),
  disclosure: async () => ({ disclosure: (await import('./en/disclosure.json')).default }),
  entry: async () => ({ entry: (await import('./en/entry.json')).default }),
  fieldlab: async () => ({ fieldlab: (await import('./en/fieldlab.json')).default }),
  figures: async () => ({ figures: (await import('./en/figures.json')).default }),
  front: async () => ({ front: (await import('./en/front.json')).default }),
  'how-it-works': async () => ({ howItWorks: (await import('./en/how-it-works.json')).default }),
  invitations: async () => ({ invitations: (await import('./en/invitations.json')).default }),
  meetings: async () => ({ meetings: (await import('./en/meetings.json')).default }),
  messages: async () => ({ messages: (await import('./en/messages.json')).default }),
  organisations: async () => ({ organisations: (await import('./en/organisations.json')).default }),
  pages: async () => ({ pages: (await import('./en/pages.json')).default }),
  person: async () => ({ person: (await import('./en/person.json')).default }),
  'personal-data': async () => ({ personalData: (await import('./en/personal-data.json')).default }),
  privacy: async () => ({ privacy: (await import('./en/privacy.json')).default }),
  programme: async () => ({ programme: (await import('./en/programme.json')).default }),
  projects: async () => ({ projects: (await import('./en/projects.json')).default }),
  questions: async () => ({ questions: (await import('./en/questions.json')).default }),
  review: async () => ({ review: (await import('./en/review.json')).default }),
  'sign-in-return': async () => ({ signInReturn: (await import('./en/sign-in-return.json')).default }),
};
