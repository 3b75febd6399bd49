/** How good one ranking of ids is against the truth. */
export interface Measures {
  hit1: number;
  hit3: number;
  hit5: number;
  hit10: number;
  /** Reciprocal rank of the first true solver. */
  mrr: number;
  ndcg5: number;
}

export const MEASURES = ['hit1', 'hit3', 'hit5', 'hit10', 'mrr', 'ndcg5'] as const satisfies ReadonlyArray<keyof Measures>;

/** @param ranked ids, best first */
export function measuresOf(
  ranked: readonly string[],
  solvedBy: readonly string[],
  grades: Readonly<Record<string, number>>,
): Measures {
  const place = ranked.findIndex((id) => solvedBy.includes(id)) + 1;
  const within = (depth: number): number => (place > 0 && place <= depth ? 1 : 0);
  return {
    hit1: within(1),
    hit3: within(3),
    hit5: within(5),
    hit10: within(10),
    mrr: place > 0 ? 1 / place : 0,
    ndcg5: ndcg(
      ranked.slice(0, 5).map((id) => grades[id] ?? 0),
      Object.values(grades),
      5,
    ),
  };
}

/** Normalised discounted cumulative gain with exponential gain (2^grade − 1) and log2 discount; 0 when nothing is graded. */
export function ndcg(gradesInOrder: readonly number[], allGrades: readonly number[], depth: number): number {
  const ideal = dcg(allGrades.toSorted((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? 0 : dcg(gradesInOrder.slice(0, depth)) / ideal;
}

const dcg = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/** The mean of each measure. */
export function meanOf(measures: readonly Measures[]): Measures {
  const mean = (name: keyof Measures): number => measures.reduce((sum, one) => sum + one[name], 0) / Math.max(1, measures.length);
  return {
    hit1: mean('hit1'),
    hit3: mean('hit3'),
    hit5: mean('hit5'),
    hit10: mean('hit10'),
    mrr: mean('mrr'),
    ndcg5: mean('ndcg5'),
  };
}
