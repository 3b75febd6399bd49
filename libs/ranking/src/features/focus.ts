import type { Evidence } from '../concepts/graph.js';
import type { Concept } from '../concepts/concept.js';

/** The work that a fieldlab or an offer is about: numbers of concepts, each with how much it is about that. */
export interface Profile {
  concepts: Int32Array;
  weights: Float64Array;
}

/** Of what a fieldlab has, the work; what it is surely about and what few others have weighs most. */
export function profileOf(evidence: Evidence, concepts: readonly Concept[], rarities: Float64Array): Profile {
  const own = [...evidence].filter(([concept]) => concepts[concept]?.kind !== 'domain').toSorted(([a], [b]) => a - b);
  return {
    concepts: Int32Array.from(own, ([concept]) => concept),
    weights: Float64Array.from(own, ([concept, strength]) => strength ** 2 * (rarities[concept] ?? 0)),
  };
}

/**
 * How far a challenge is about what a fieldlab is about, 0 to 1: a specialist in what nobody asked for is not the place to go.
 * What the challenge speaks of surely enough is not held against it, so that having more of what is asked never lowers this.
 *
 * @param asked how far the challenge speaks of every concept, itself or of what is near it
 * @param surely from where on it does so without doubt, above 0
 */
export function focusOf({ concepts, weights }: Profile, asked: Float32Array, surely: number): number {
  let [shared, strange] = [0, 0];
  for (let at = 0; at < concepts.length; at += 1) {
    const support = asked[concepts[at] as number] as number;
    const weight = weights[at] as number;
    shared += weight * support;
    if (support < surely) strange += weight * (1 - support / surely);
  }
  return shared === 0 ? 0 : shared / (shared + strange);
}
