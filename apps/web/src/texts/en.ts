import account from './en/account.json';
import accessibility from './en/accessibility.json';
import catalogue from './en/catalogue.json';
import challenges from './en/challenges.json';
import common from './en/common.json';
import company from './en/company.json';
import fieldlab from './en/fieldlab.json';
import front from './en/front.json';
import howItWorks from './en/how-it-works.json';
import matches from './en/matches.json';
import notFound from './en/not-found.json';
import pages from './en/pages.json';
import privacy from './en/privacy.json';
import problems from './en/problems.json';
import questions from './en/questions.json';
import taxonomy from './en/taxonomy.json';
import type { Texts } from './texts.js';

const english: Texts = {
  account,
  accessibility,
  catalogue,
  challenges,
  common,
  company,
  fieldlab,
  front,
  howItWorks,
  matches,
  notFound,
  pages,
  privacy,
  problems,
  questions,
  taxonomy,
};

export default english;
