import type { Language, OwnTextFile } from '../pages.js';
import type accessibility from './nl/accessibility.json';
import type audit from './nl/audit.json';
import type capacity from './nl/capacity.json';
import type catalogue from './nl/catalogue.json';
import type company from './nl/company.json';
import type disclosure from './nl/disclosure.json';
import type entry from './nl/entry.json';
import type fieldlab from './nl/fieldlab.json';
import type figures from './nl/figures.json';
import type front from './nl/front.json';
import type howItWorks from './nl/how-it-works.json';
import type invitations from './nl/invitations.json';
import type meetings from './nl/meetings.json';
import type messages from './nl/messages.json';
import type organisations from './nl/organisations.json';
import type pages from './nl/pages.json';
import type person from './nl/person.json';
import type personalData from './nl/personal-data.json';
import type privacy from './nl/privacy.json';
import type programme from './nl/programme.json';
import type projects from './nl/projects.json';
import type review from './nl/review.json';

/** Texts that only some pages need, by noun; they come with those pages. Dutch is the first language: English has the same keys. */
export interface OwnTexts {
  accessibility: typeof accessibility;
  audit: typeof audit;
  capacity: typeof capacity;
  catalogue: typeof catalogue;
  company: typeof company;
  disclosure: typeof disclosure;
  entry: typeof entry;
  fieldlab: typeof fieldlab;
  figures: typeof figures;
  front: typeof front;
  howItWorks: typeof howItWorks;
  invitations: typeof invitations;
  meetings: typeof meetings;
  messages: typeof messages;
  organisations: typeof organisations;
  pages: typeof pages;
  person: typeof person;
  personalData: typeof personalData;
  privacy: typeof privacy;
  programme: typeof programme;
  projects: typeof projects;
  review: typeof review;
}

type Load = () => Promise<Partial<OwnTexts>>;

export const OWN_TEXTS: Record<Language, Record<OwnTextFile, Load>> = {
  nl: {
    accessibility: async () => ({ accessibility: (await import('./nl/accessibility.json')).default }),
    audit: async () => ({ audit: (await import('./nl/audit.json')).default }),
    capacity: async () => ({ capacity: (await import('./nl/capacity.json')).default }),
    catalogue: async () => ({ catalogue: (await import('./nl/catalogue.json')).default }),
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
    review: async () => ({ review: (await import('./nl/review.json')).default }),
  },
  en: {
    accessibility: async () => ({ accessibility: (await import('./en/accessibility.json')).default }),
    audit: async () => ({ audit: (await import('./en/audit.json')).default }),
    capacity: async () => ({ capacity: (await import('./en/capacity.json')).default }),
    catalogue: async () => ({ catalogue: (await import('./en/catalogue.json')).default }),
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
    review: async () => ({ review: (await import('./en/review.json')).default }),
  },
};

/** The texts in these files. */
export async function loadOwnTexts(files: readonly OwnTextFile[], language: Language): Promise<Partial<OwnTexts>> {
  const texts = await Promise.all(files.map((file) => OWN_TEXTS[language][file]()));
  return Object.assign({}, ...texts) as Partial<OwnTexts>;
}
