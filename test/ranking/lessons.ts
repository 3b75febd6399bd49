import { ExperienceIndex, learnExperience, type Experience, type Lesson, type RankingIndex } from '#libs/ranking';
import { LANGUAGES } from '#libs/taxonomy';
import { challengeOf, type Case } from './files.js';

/** How much a fieldlab helped by the grade it was given: who solved it did most. */
const SHARE_OF_GRADE = [0, 0.1, 0.4, 1];
const SOLVED = 3;

/** What labelled cases teach, in both languages; one without a solver or a grade, that nobody is for it. */
export function lessonsOf(cases: readonly Case[]): Lesson[] {
  return cases.map((one) => {
    const grades = { ...one.grades, ...Object.fromEntries((one.solvedBy ?? []).map((id) => [id, SOLVED])) };
    const helped = new Map(Object.entries(grades).map(([id, grade]) => [id, SHARE_OF_GRADE[grade] ?? 0]));
    return { challenges: LANGUAGES.map((language) => challengeOf(one, language)), helped };
  });
}

/** Experience from all cases that teach. */
export function experienceFrom(index: RankingIndex, cases: readonly Case[]): Experience {
  return learnExperience(index, lessonsOf(cases), `Learned from ${cases.length} cases and what every fieldlab offers.`);
}

/** Per case an experience that it taught nothing: of all others for one that teaches nobody, and else of the other folds. */
export function unseenExperience(
  index: RankingIndex,
  cases: readonly Case[],
  teaching: readonly Case[],
  folds: number,
): Map<Case, Experience> {
  const foldOf = new Map(teaching.map((one, number) => [one, number % folds]));
  const learned = new Map<number | undefined, Experience>();
  return new Map(
    cases.map((one) => {
      const fold = foldOf.get(one);
      const known =
        learned.get(fold) ??
        experienceFrom(index, fold === undefined ? teaching : teaching.filter((other) => foldOf.get(other) !== fold));
      learned.set(fold, known);
      return [one, known];
    }),
  );
}

/** Each experience without the columns of the fieldlabs that helped: these are judged as new ones are. */
export function asNewcomers(unseen: ReadonlyMap<Case, Experience>): Map<Case, Experience> {
  const known = new Map<string, Experience>();
  const experiences = [...new Set(unseen.values())];
  return new Map(
    [...unseen].map(([one, experience]) => {
      const newcomers = new Set(one.solvedBy);
      const key = [experiences.indexOf(experience), ...[...newcomers].sort()].join();
      const without = known.get(key) ?? {
        ...experience,
        fieldlabs: experience.fieldlabs.map((id) => (newcomers.has(id) ? '' : id)),
      };
      known.set(key, without);
      return [one, without];
    }),
  );
}

/** Made ready for the fieldlabs of an index. */
export function indexed(index: RankingIndex, unseen: ReadonlyMap<Case, Experience>): Map<Case, ExperienceIndex> {
  const ids = index.fieldlabs.map(({ fieldlab }) => fieldlab.id);
  const known = new Map<Experience, ExperienceIndex>();
  return new Map(
    [...unseen].map(([one, experience]) => {
      const ready = known.get(experience) ?? new ExperienceIndex(experience, ids);
      known.set(experience, ready);
      return [one, ready];
    }),
  );
}
