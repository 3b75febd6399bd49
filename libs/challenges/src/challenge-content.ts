import type { ServiceKind } from '#libs/taxonomy';
import { challengeTooLong } from './challenge.errors.js';

/** Budget bands in euro that a company can choose from; `unknown` is an answer too. */
export const BUDGETS = ['none', 'under_5k', '5k_25k', '25k_100k', 'over_100k', 'unknown'] as const;
export type Budget = (typeof BUDGETS)[number];

/** Most characters (UTF-16 code units) of the four answers together. */
export const MOST_CHARACTERS = 20_000;

/** The five plain questions, answered in the company's own words. Empty means not answered yet. */
export interface ChallengeContent {
  /** What do you make? */
  makes: string;
  /** What goes wrong, or could be better? */
  problem: string;
  /** What have you tried? */
  tried: string;
  /** What would success look like? */
  success: string;
  /** By when? A calendar date, `YYYY-MM-DD`. */
  deadline: string | null;
  /** With what budget? */
  budget: Budget | null;
  /** Kind of service asked for; null leaves it to the match. */
  serviceKind: ServiceKind | null;
}

export const EMPTY_CONTENT: ChallengeContent = {
  makes: '',
  problem: '',
  tried: '',
  success: '',
  deadline: null,
  budget: null,
  serviceKind: null,
};

/** `content` with `changes` applied; fields that are absent stay. @throws DomainError `request.invalid` when too long. */
export function withChanges(content: ChallengeContent, changes: Partial<ChallengeContent>): ChallengeContent {
  const { makes, problem, tried, success, deadline, budget, serviceKind } = { ...content, ...changes };
  const length = makes.length + problem.length + tried.length + success.length;
  if (length > MOST_CHARACTERS) throw challengeTooLong(length, MOST_CHARACTERS);
  return { makes, problem, tried, success, deadline, budget, serviceKind };
}

export function sameContent(left: ChallengeContent, right: ChallengeContent): boolean {
  return (Object.keys(EMPTY_CONTENT) as (keyof ChallengeContent)[]).every((key) => left[key] === right[key]);
}

/** The questions without which nobody can judge the challenge, as far as they are unanswered. */
export function unanswered(content: ChallengeContent): string[] {
  const missing: string[] = [];
  if (content.makes === '') missing.push('what do you make (makes)');
  if (content.problem === '') missing.push('what goes wrong or could be better (problem)');
  return missing;
}
