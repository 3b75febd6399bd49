import common from './nl/common.json';
import matches from './nl/matches.json';
import notFound from './nl/not-found.json';
import problems from './nl/problems.json';
import taxonomy from './nl/taxonomy.json';
import type { OwnTextLoaders } from './own-texts.js';

export default { common, matches, notFound, problems, taxonomy };

export const OWN_TEXTS: OwnTextLoaders = {
  accessibility: async () => ({ accessibility: (await import('./nl/accessibility.json')).default }),
  account: async () => ({ account: (await import('./nl/account.json')).default }),
  audit: async () => ({ audit: (await import('./nl/audit.json')).default }),
  capacity: async () => ({ capacity: (await import('./nl/capacity.json')).default }),
  catalogue: async () => ({ catalogue: (await import('./nl/catalogue.json')).default }),
  challenges: async () => ({ challenges: (await import('./nl/challenges.json')).default }),
  company: async () => ({ company: (await import('./nl/company.json')).default }),
  disclosure: async () => ({ disclosure: (await import('./nl/disclosure.json')).default }),
  entry: async () => ({ entry: (await import('./nl/entry.json')).default }),
  fieldlab: async () => ({ fieldlab: (await import('./nl/fieldlab.json')).default }),
  figures: async () => ({ figures: (await import('./nl/figures.json')).default }),
  front: async () => ({ front: (await import('./nl/front.json')).default }),
  'how-it-works': async () => ({ howItWorks: (await import('./nl/how-it-works.json')).default }),
  invitations: async () => ({ invitations: (await import('./nl/invitations.json')).default }),
  meetings: async () => ({ meetings: (await import('./nl/meetings.json')).default }),
  messages: async () => ({ messages: (await import('./nl/messages.json')).default }),
  organisations: async () => ({ organisations: (await import('./nl/organisations.json')).default }),
  pages: async () => ({ pages: (await import('./nl/pages.json')).default }),
  person: async () => ({ person: (await import('./nl/person.json')).default }),
  'personal-data': async () => ({ personalData: (await import('./nl/personal-data.json')).default }),
  privacy: async () => ({ privacy: (await import('./nl/privacy.json')).default }),
  programme: async () => ({ programme: (await import('./nl/programme.json')).default }),
  projects: async () => ({ projects: (await import('./nl/projects.json')).default }),
  questions: async () => ({ questions: (await import('./nl/questions.json')).default }),
  review: async () => ({ review: (await import('./nl/review.json')).default }),
  'sign-in-return': async () => ({ signInReturn: (await import('./nl/sign-in-return.json')).default }),
};
