import type { Evidence } from '../concepts/graph.js';
import type { ConceptPostings } from '../concepts/concept-postings.js';
import type { Coverage } from '../concepts/support.js';
import type { ConceptKind } from '../concepts/concept.js';
import { keepBest } from '../keep-best.js';
import type { RankingIndex } from '../ranking-index.js';

/** A concept of the challenge and what the fieldlab has for it. */
export interface ConceptSupport {
  /** Asked by the challenge. */
  asked: number;
  /** The fieldlab's nearest concept. */
  had: number;
  /** What the concept weighs in the challenge × how far the fieldlab covers it. */
  worth: number;
}

/** The concepts of some kinds that a challenge speaks of; rare ones weigh more. */
export interface AskedConcepts {
  /** The weightiest first. */
  concepts: ReadonlyArray<{ concept: number; weight: number }>;
  /** All weights together; 0 when the challenge names none. */
  total: number;
}

/** What a challenge asks of some kinds of concept. */
export function askedConcepts(index: RankingIndex, evidence: Evidence, kinds: ReadonlySet<ConceptKind>): AskedConcepts {
  const concepts: Array<{ concept: number; weight: number }> = [];
  let total = 0;
  for (const [concept, strength] of evidence) {
    const kind = index.graph.concepts[concept]?.kind;
    const weight = strength * (index.rarities[concept] ?? 0);
    if (!kind || !kinds.has(kind) || weight === 0) continue;
    concepts.push({ concept, weight });
    total += weight;
  }
  return { concepts: concepts.sort((a, b) => b.weight - a.weight || a.concept - b.concept), total };
}

/**
 * How far every document covers what is asked, 0 to 1: a related concept covers a part, and an overlap of few or common concepts
 * is doubted.
 */
export function overlapsOf(asked: AskedConcepts, postings: ConceptPostings, documents: number, doubt: number): Float64Array {
  const overlaps = new Float64Array(documents);
  if (asked.total === 0) return overlaps;
  for (const { concept, weight } of asked.concepts) postings.addTo(overlaps, concept, weight / (asked.total + doubt));
  return overlaps;
}

/**
 * What stands behind an overlap: what the fieldlab has itself before what is near it, and then the weightiest first.
 *
 * @returns at most `most`
 */
export function supportsOf(asked: AskedConcepts, { support, had }: Coverage, most: number): ConceptSupport[] {
  const best: ConceptSupport[] = [];
  for (const { concept, weight } of asked.concepts) {
    const worth = weight * (support[concept] ?? 0);
    if (worth > 0) keepBest(best, { asked: concept, had: had[concept] ?? concept, worth }, most, isBefore);
  }
  return best;
}

function isBefore(one: ConceptSupport, other: ConceptSupport): boolean {
  const isOwn = one.asked === one.had;
  if (isOwn !== (other.asked === other.had)) return isOwn;
  return one.worth > other.worth || (one.worth === other.worth && one.asked < other.asked);
}
