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
  return each((name) => measures.reduce((sum, one) => sum + one[name], 0) / Math.max(1, measures.length));
}

/** Where the mean of a measure may lie. */
export interface Interval {
  low: number;
  high: number;
}

const RESAMPLES = 2000;
const TAIL = 0.025;
/** Any number does; the same one makes the same intervals. */
const SEED = 20_261_123;

/** 95 % percentile intervals of the means by the bootstrap over cases (Efron 1979); the same input gives the same intervals. */
export function intervalsOf(measures: readonly Measures[]): Record<keyof Measures, Interval> {
  const random = mulberry32(SEED);
  const means = Array.from({ length: RESAMPLES }, () =>
    meanOf(measures.map(() => measures[Math.floor(random() * measures.length)] as Measures)),
  );
  const interval = (name: keyof Measures): Interval => {
    const sorted = means.map((mean) => mean[name]).toSorted((a, b) => a - b);
    const at = (fraction: number): number => sorted[Math.floor(fraction * (RESAMPLES - 1))] ?? 0;
    return { low: at(TAIL), high: at(1 - TAIL) };
  };
  return each(interval);
}

/** A small generator with a seed: numbers from 0 to below 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function each<T>(of: (name: keyof Measures) => T): Record<keyof Measures, T> {
  return {
    hit1: of('hit1'),
    hit3: of('hit3'),
    hit5: of('hit5'),
    hit10: of('hit10'),
    mrr: of('mrr'),
    ndcg5: of('ndcg5'),
  };
}
