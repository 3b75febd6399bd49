import { buildIndex, rank, type RankedMatch, type RankingCatalogue, type RankingWeights } from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { challengeOf, FREE_SITUATION, type Case } from './files.js';
import { meanOf, measuresOf, type Measures } from './measures.js';

/** How one case came out. */
export interface CaseOutcome {
  id: string;
  /** Place of the first true solver; 0 when it is not there. */
  place: number;
  measures: Measures;
  matches: readonly RankedMatch[];
}

/** Ranks every case in one language. */
export function outcomesOf(
  catalogue: RankingCatalogue,
  cases: readonly Case[],
  language: Language,
  weights?: RankingWeights,
): CaseOutcome[] {
  const index = buildIndex(catalogue, weights);
  return cases.map((one) => {
    const { matches } = rank(index, challengeOf(one, language), FREE_SITUATION);
    const ids = matches.map(({ fieldlabId }) => fieldlabId);
    const solvedBy = one.solvedBy ?? [];
    return {
      id: one.id,
      place: ids.findIndex((id) => solvedBy.includes(id)) + 1,
      measures: measuresOf(ids, solvedBy, one.grades ?? {}),
      matches,
    };
  });
}

/** The means per language. */
export function figuresOf(
  catalogue: RankingCatalogue,
  cases: readonly Case[],
  weights?: RankingWeights,
): Record<Language, Measures> {
  const of = (language: Language): Measures =>
    meanOf(outcomesOf(catalogue, cases, language, weights).map(({ measures }) => measures));
  return { nl: of('nl'), en: of('en') };
}

/**
 * How far a challenge finds the same fieldlabs in Dutch as in English.
 *
 * @returns the parts of the cases whose first three have at least two labs in common, and all three
 */
export function agreementOf(catalogue: RankingCatalogue, cases: readonly Case[]): { two: number; three: number } {
  const firstThree = (language: Language): Array<Set<string>> =>
    outcomesOf(catalogue, cases, language).map(({ matches }) => new Set(matches.slice(0, 3).map(({ fieldlabId }) => fieldlabId)));
  const english = firstThree('en');
  const shared = firstThree('nl').map((dutch, at) => [...dutch].filter((id) => english[at]?.has(id)).length);
  const atLeast = (count: number): number => shared.filter((common) => common >= count).length / Math.max(1, shared.length);
  return { two: atLeast(2), three: atLeast(3) };
}

/** What a set of weights is judged by: the mean over both languages of what is to be reached. */
export function objectiveOf(figures: Record<Language, Measures>): number {
  const of = ({ hit3, mrr, ndcg5 }: Measures): number => (hit3 + mrr + ndcg5) / 3;
  return LANGUAGES.reduce((sum, language) => sum + of(figures[language]), 0) / LANGUAGES.length;
}
