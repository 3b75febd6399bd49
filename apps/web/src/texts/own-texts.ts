import type { Language, OwnTextFile } from '../pages.js';
import type accessibility from './nl/accessibility.json';
import type account from './nl/account.json';
import type audit from './nl/audit.json';
import type capacity from './nl/capacity.json';
import type catalogue from './nl/catalogue.json';
import type challenges from './nl/challenges.json';
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
import type questions from './nl/questions.json';
import type review from './nl/review.json';
import type signInReturn from './nl/sign-in-return.json';
import { textsOf } from './texts.js';

/** Texts that only some pages need, by noun; they come with those pages. Dutch is the first language: English has the same keys. */
export interface OwnTexts {
  accessibility: typeof accessibility;
  account: typeof account;
  audit: typeof audit;
  capacity: typeof capacity;
  catalogue: typeof catalogue;
  challenges: typeof challenges;
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
  questions: typeof questions;
  review: typeof review;
  signInReturn: typeof signInReturn;
}

/** How the texts of each file are loaded. */
export type OwnTextLoaders = Record<OwnTextFile, () => Promise<Partial<OwnTexts>>>;

/** The texts in these files. */
export async function loadOwnTexts(files: readonly OwnTextFile[], language: Language): Promise<Partial<OwnTexts>> {
  const { OWN_TEXTS } = await textsOf(language);
  const texts = await Promise.all(files.map((file) => OWN_TEXTS[file]()));
  return Object.assign({}, ...texts) as Partial<OwnTexts>;
}
