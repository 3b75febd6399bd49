import type { Evidence } from '../concepts/graph.js';
import type { Coverage } from '../concepts/support.js';
import type { ConceptKind } from '../concepts/concept.js';
import type { RankingIndex } from '../ranking-index.js';

/** A concept of the challenge and what the fieldlab has for it. */
export interface ConceptSupport {
  /** Asked by the challenge. */
  asked: number;
  /** The fieldlab's nearest concept. */
  had: number;
  /** What this concept weighs in the challenge. */
  weight: number;
  /** 0 to 1: how far the fieldlab covers it. */
  support: number;
}

/**
 * How far a fieldlab covers the concepts of a challenge: rare ones weigh more, and a related concept covers a part.
 *
 * @returns null when the challenge names no concept of these kinds
 */
export function conceptOverlap(
  index: RankingIndex,
  asked: Evidence,
  coverage: Coverage,
  kinds: ReadonlySet<ConceptKind>,
): { value: number; supports: readonly ConceptSupport[] } | null {
  const supports: ConceptSupport[] = [];
  let total = 0;
  let covered = 0;
  for (const [concept, strength] of asked) {
    const kind = index.graph.concepts[concept]?.kind;
    const weight = strength * (index.rarities[concept] ?? 0);
    if (!kind || !kinds.has(kind) || weight === 0) continue;
    const support = coverage.support[concept] ?? 0;
    total += weight;
    covered += weight * support;
    if (support > 0) supports.push({ asked: concept, had: coverage.had[concept] ?? concept, weight, support });
  }
  if (total === 0) return null;
  return {
    value: covered / (total + index.weights.concepts.doubt),
    supports: supports.toSorted((a, b) => b.weight * b.support - a.weight * a.support || a.asked - b.asked),
  };
}
