import type { PreviewedMatch } from '../front/match-preview.js';
import type { DraftAnswers } from './draft.js';

/** What would make a question sharper: an answer that is thin, or a technology that would lift a fieldlab. */
export type Tip =
  | { kind: 'problem' | 'technology' | 'makes' | 'success' | 'serviceKind' }
  | { kind: 'name'; fieldlabName: string; sentence: { nl: string; en: string } };

/** A problem told in fewer characters says too little to rank by. */
const THIN = 80;
const MOST_TIPS = 3;

/** The weightiest first, at most three. @param matches best first */
export function tipsOf(answers: DraftAnswers, matches: readonly PreviewedMatch[]): Tip[] {
  const tips: Tip[] = [];
  if (answers.problem.trim().length < THIN) tips.push({ kind: 'problem' });
  const isUnnamed = matches[0]?.missing.some(({ code }) => code === 'technology_not_named');
  if (isUnnamed || matches.length === 0) tips.push({ kind: 'technology' });
  if (answers.makes.trim() === '') tips.push({ kind: 'makes' });
  for (const { counterfactual, fieldlab } of matches)
    if (counterfactual) tips.push({ kind: 'name', fieldlabName: fieldlab.name, sentence: counterfactual });
  if (answers.success.trim() === '') tips.push({ kind: 'success' });
  if (answers.serviceKind === null) tips.push({ kind: 'serviceKind' });
  return tips.slice(0, MOST_TIPS);
}

/** All that was answered, as one text to rank by. */
export function textOf({ problem, makes, tried, success }: DraftAnswers): string {
  const answers = [problem, makes, tried, success].map((answer) => answer.trim()).filter(Boolean);
  return answers.join('\n').slice(0, 20_000).normalize('NFC');
}
