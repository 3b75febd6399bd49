import account from './nl/account.json';
import accessibility from './nl/accessibility.json';
import catalogue from './nl/catalogue.json';
import challenges from './nl/challenges.json';
import common from './nl/common.json';
import company from './nl/company.json';
import fieldlab from './nl/fieldlab.json';
import front from './nl/front.json';
import howItWorks from './nl/how-it-works.json';
import matches from './nl/matches.json';
import notFound from './nl/not-found.json';
import pages from './nl/pages.json';
import privacy from './nl/privacy.json';
import problems from './nl/problems.json';
import questions from './nl/questions.json';
import taxonomy from './nl/taxonomy.json';

export default {
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
