import type { ConceptGraph, Evidence } from './graph.js';

/** How far a fieldlab or offer covers every concept, itself or by the nearest thing it has; by number of the concept. */
export interface Coverage {
  /** Link × evidence, 0 to 1. */
  support: Float32Array;
  /** The concept that gives the support. */
  had: Int32Array;
}

/** Works out once what every challenge will ask: the best support of each concept. */
export function coverageOf(graph: ConceptGraph, evidence: Evidence): Coverage {
  const support = new Float32Array(graph.concepts.length);
  const had = new Int32Array(graph.concepts.length);
  // What is near is so in both directions, so what a fieldlab has spreads to all that it supports.
  for (const [concept, strength] of [...evidence].toSorted(([a], [b]) => a - b))
    for (const near of graph.near(concept)) {
      const worth = near.weight * strength;
      if (worth <= (support[near.concept] ?? 0)) continue;
      support[near.concept] = worth;
      had[near.concept] = concept;
    }
  return { support, had };
}
