import { addHits, saturate, type Evidence } from '../concepts/graph.js';
import { analyzeUnknown } from '../language/analysis.js';
import type { RankingIndex } from '../ranking-index.js';

/** Bounds the memory that readings of finished cases can take per index; a full memory is emptied. */
const MOST_REMEMBERED = 5_000;
const remembered = new WeakMap<RankingIndex, Map<string, Evidence>>();

/**
 * How much the most similar finished case of a fieldlab was about the same: the cosine of the concepts, rare ones weighing more.
 *
 * @returns 0 to 1
 */
export function precedence(index: RankingIndex, asked: Evidence, precedents: readonly string[]): number {
  return precedents.reduce((best, text) => Math.max(best, similarity(index, asked, read(index, text))), 0);
}

function read(index: RankingIndex, text: string): Evidence {
  const memory = remembered.get(index) ?? new Map<string, Evidence>();
  remembered.set(index, memory);
  const known = memory.get(text);
  if (known) return known;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const sums = new Map<number, number>();
  for (const reading of analyzeUnknown(text).readings) addHits(sums, index.graph.find(reading), 1);
  const evidence = saturate(sums);
  memory.set(text, evidence);
  return evidence;
}

function similarity({ rarities }: RankingIndex, one: Evidence, other: Evidence): number {
  const lengths = norm(one, rarities) * norm(other, rarities);
  if (lengths === 0) return 0;
  let product = 0;
  for (const [concept, strength] of one) product += strength * (other.get(concept) ?? 0) * (rarities[concept] ?? 0) ** 2;
  return Math.min(1, product / lengths);
}

function norm(evidence: Evidence, rarities: Float64Array): number {
  let sum = 0;
  for (const [concept, strength] of evidence) sum += (strength * (rarities[concept] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
