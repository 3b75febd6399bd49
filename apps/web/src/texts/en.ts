import account from './en/account.json';
import challenges from './en/challenges.json';
import common from './en/common.json';
import matches from './en/matches.json';
import notFound from './en/not-found.json';
import problems from './en/problems.json';
import questions from './en/questions.json';
import taxonomy from './en/taxonomy.json';
import type { Texts } from './texts.js';

const english: Texts = {
  account,
  challenges,
  common,
  matches,
  notFound,
  problems,
  questions,
  taxonomy,
};

export default english;
