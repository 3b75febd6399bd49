import { readChallenge } from '../challenge-reading.js';
import type { Evidence } from '../concepts/graph.js';
import type { RankingIndex } from '../ranking-index.js';
import type { RankingChallenge } from '../types.js';
import { UNKNOWN, type Experience } from './experience.js';

/** A challenge with who helped: ids of fieldlabs, each with how much it did. */
export interface Lesson {
  challenge: RankingChallenge;
  helped: ReadonlyMap<string, number>;
}

/** What is held against a link that few lessons show, in lessons. */
const CAUTION = 3;
/** What a fieldlab says that it offers counts as so many cases, so that a fieldlab which no case tells of loses little. */
const OWN = 3;
/** A link weaker than this is chance, in hundredths. */
const WEAKEST = 2;
const HUNDRED = 100;

/**
 * Learns what helped with which questions: ridge regression from the concepts that a challenge speaks of to those that the fieldlabs
 * are about that helped (Hoerl & Kennard 1970). A concept leads to itself where nothing is known. What every fieldlab offers is a
 * lesson too, so that one which no case tells of yet is not forgotten.
 */
export function learnExperience(index: RankingIndex, lessons: readonly Lesson[], provenance: string): Experience {
  const size = index.rarities.length;
  const between = square(size);
  const towards = square(size);
  for (let concept = 0; concept < size; concept += 1) {
    add(between, concept, concept, CAUTION);
    add(towards, concept, concept, (CAUTION * UNKNOWN) / HUNDRED);
  }
  const mean = meanDirection(index, new Map(index.fieldlabs.map(({ fieldlab }) => [fieldlab.id, 1])));
  for (const [{ challenge, helped }, count] of [...counted(lessons, 1), ...counted(ownLessons(index), OWN)]) {
    const asked = normalised(readChallenge(index, challenge).evidence, index.rarities);
    const had = meanDirection(index, helped);
    for (const [concept, weight] of asked) {
      for (const [other, otherWeight] of asked) add(between, concept, other, count * weight * otherWeight);
      for (let other = 0; other < size; other += 1)
        add(towards, concept, other, count * weight * ((had[other] as number) - (mean[other] as number)));
    }
  }
  solve(between, towards);
  return { provenance, helped: written(index, towards) };
}

const counted = (lessons: readonly Lesson[], count: number): Array<readonly [Lesson, number]> =>
  lessons.map((lesson) => [lesson, count] as const);

/** The summary and every offer of every fieldlab as a challenge that it helps with, in both languages. */
function ownLessons({ fieldlabs }: RankingIndex): Lesson[] {
  return fieldlabs.flatMap(({ fieldlab }) => {
    const helped = new Map([[fieldlab.id, 1]]);
    const texts = [
      fieldlab.summaryNl,
      fieldlab.summaryEn,
      ...fieldlab.offers.flatMap((offer) => [
        `${offer.titleNl}. ${offer.descriptionNl}`,
        `${offer.titleEn}. ${offer.descriptionEn}`,
      ]),
    ];
    return texts.map((text) => ({
      challenge: { texts: [text], serviceKind: null, sector: null, province: null, trl: null },
      helped,
    }));
  });
}

/** What the fieldlabs are about that helped, each by its share. */
function meanDirection({ fieldlabs, directions, rarities }: RankingIndex, helped: ReadonlyMap<string, number>): Float64Array {
  const mean = new Float64Array(rarities.length);
  const shares = fieldlabs.map(({ fieldlab }) => helped.get(fieldlab.id) ?? 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  directions.forEach(({ concepts, weights }, document) =>
    concepts.forEach((concept, at) => {
      if (total > 0) mean[concept] = (mean[concept] as number) + ((shares[document] as number) / total) * (weights[at] as number);
    }),
  );
  return mean;
}

/** Concepts with their weights, whose squares add up to 1: a long challenge teaches no more than a short one. */
function normalised(evidence: Evidence, rarities: Float64Array): Array<readonly [number, number]> {
  const raw = [...evidence].map(([concept, strength]) => [concept, strength * (rarities[concept] as number)] as const);
  const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight ** 2, 0));
  return length === 0 ? [] : raw.map(([concept, weight]) => [concept, weight / length] as const);
}

type Matrix = readonly Float64Array[];

const square = (size: number): Matrix => Array.from({ length: size }, () => new Float64Array(size));

function add(matrix: Matrix, row: number, column: number, value: number): void {
  const values = matrix[row] as Float64Array;
  values[column] = (values[column] as number) + value;
}

/** Turns the right side into the solution of `left × solution = right` (Gauss-Jordan; the left side is positive definite). */
function solve(left: Matrix, right: Matrix): void {
  left.forEach((pivots, at) => {
    const pivot = pivots[at] as number;
    left.forEach((row, number) => {
      const factor = (row[at] as number) / pivot;
      if (number === at || factor === 0) return;
      subtract(row, pivots, factor);
      subtract(right[number] as Float64Array, right[at] as Float64Array, factor);
    });
  });
  left.forEach((row, at) => {
    const solved = right[at] as Float64Array;
    for (let column = 0; column < solved.length; column += 1) solved[column] = (solved[column] as number) / (row[at] as number);
  });
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as number) - factor * (other[at] as number);
}

function written({ graph }: RankingIndex, matrix: Matrix): Record<string, string> {
  const idOf = (concept: number): string => graph.concepts[concept]?.id ?? '';
  const rows = matrix.map((row, concept): [string, string] => {
    const entries = [...row].map((weight, had) => ({ id: idOf(had), weight: Math.round(weight * HUNDRED) }));
    const strong = entries.filter(({ weight }) => Math.abs(weight) >= WEAKEST);
    return [
      idOf(concept),
      strong
        .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
        .map(({ id, weight }) => `${id} ${weight}`)
        .join(', '),
    ];
  });
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
