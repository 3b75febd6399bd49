import account from './nl/account.json';
import challenges from './nl/challenges.json';
import common from './nl/common.json';
import matches from './nl/matches.json';
import notFound from './nl/not-found.json';
import problems from './nl/problems.json';
import questions from './nl/questions.json';
import taxonomy from './nl/taxonomy.json';

export default {
  account,
  challenges,
  common,
  matches,
  notFound,
  problems,
  questions,
  taxonomy,
};
