import type { Profile } from './focus.js';

/** What one fieldlab is about as a direction: numbers of concepts with weights whose squares add up to 1. */
export interface Direction {
  concepts: Int32Array;
  weights: Float64Array;
}

/** @param rarities per concept, as in the index */
export function directionOf({ concepts, weights }: Profile, rarities: Float64Array): Direction {
  const raw = weights.map((weight, at) => Math.sqrt(weight * (rarities[concepts[at] as number] as number)));
  const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight ** 2, 0));
  return { concepts, weights: length === 0 ? raw : raw.map((weight) => weight / length) };
}

/**
 * How much it says that one is like the best, or that such questions belong with it, 0 to 1: little where the best is hardly any good, as
 * with a question that no fieldlab is for. Below `enough` it is in proportion.
 *
 * @param values of all, each 0 to 1: how they fit, or how surely words lead to them; null where that cannot be told
 */
export function trustIn(values: Iterable<number | null>, enough: number): number {
  let best = 0;
  for (const value of values) best = Math.max(best, value ?? 0);
  return Math.min(1, best / enough);
}

/**
 * How far each fieldlab does what those do that fit best, 0 to 1: the mean cosine to all, each weighing as it fits to the power
 * `sharpness`. Who does the same work should score alike, whatever words a challenge happens to use (Diaz 2005, regularized scores).
 *
 * @param fits one per direction, 0 to 1, itself counted in, so that fitting better never lowers it
 * @param concepts how many there are
 */
export function kinshipsOf(
  directions: readonly Direction[],
  fits: Float64Array,
  sharpness: number,
  concepts: number,
): Float64Array {
  const mean = new Float64Array(concepts);
  let total = 0;
  directions.forEach((direction, at) => {
    const share = (fits[at] as number) ** sharpness;
    total += share;
    for (let own = 0; own < direction.concepts.length; own += 1) {
      const concept = direction.concepts[own] as number;
      mean[concept] = (mean[concept] as number) + share * (direction.weights[own] as number);
    }
  });
  return Float64Array.from(directions, (direction) => {
    let sum = 0;
    for (let own = 0; own < direction.concepts.length; own += 1)
      sum += (direction.weights[own] as number) * (mean[direction.concepts[own] as number] as number);
    return total === 0 ? 0 : Math.min(1, sum / total);
  });
}
