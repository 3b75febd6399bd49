import { ExperienceIndex, learnExperience, type Experience, type Lesson, type RankingIndex } from '#libs/ranking';
import { LANGUAGES } from '#libs/taxonomy';
import { challengeOf, type Case } from './files.js';
import type { GroupedCase } from './fitting.js';

/** How much a fieldlab helped by the grade it was given: who solved it did most. */
const SHARE_OF_GRADE = [0, 0.1, 0.4, 1];
const SOLVED = 3;

/** What labelled cases teach, in both languages. */
export function lessonsOf(cases: readonly Case[]): Lesson[] {
  return cases.flatMap((one) => {
    const grades = { ...one.grades, ...Object.fromEntries((one.solvedBy ?? []).map((id) => [id, SOLVED])) };
    const helped = new Map(Object.entries(grades).map(([id, grade]) => [id, SHARE_OF_GRADE[grade] ?? 0]));
    return LANGUAGES.map((language) => ({ challenge: challengeOf(one, language), helped }));
  });
}

/** Experience from all cases that teach. */
export function experienceFrom(index: RankingIndex, cases: readonly Case[]): Experience {
  return learnExperience(index, lessonsOf(cases), `Learned from ${cases.length} cases and what every fieldlab offers.`);
}

/** Per case the experience that the teaching cases of all other groups give: what is to be expected of a case not seen. */
export function unseenExperience(
  index: RankingIndex,
  grouped: readonly GroupedCase[],
  teaching: ReadonlySet<Case>,
): Map<Case, ExperienceIndex> {
  const learned = new Map<number, ExperienceIndex>();
  for (const { group } of grouped) {
    if (learned.has(group)) continue;
    const others = grouped.filter((entry) => entry.group !== group && teaching.has(entry.one)).map(({ one }) => one);
    learned.set(group, new ExperienceIndex(experienceFrom(index, others), index.graph));
  }
  return new Map(grouped.map(({ one, group }) => [one, learned.get(group) as ExperienceIndex]));
}
