import { readChallenge } from '../challenge-reading.js';
import type { RankingIndex } from '../ranking-index.js';
import type { WeightedTerm } from '../text/terms.js';
import { learnTranslations, type Translations } from '../text/translations.js';
import type { RankingChallenge } from '../types.js';
import { vectorOf, type ChallengeVector, type Experience } from './experience.js';

/** A challenge with who helped. */
export interface Lesson {
  /** The same challenge, told once or in each language. */
  challenges: readonly RankingChallenge[];
  /** Ids of fieldlabs, each with how much it did; empty where nobody could. */
  helped: ReadonlyMap<string, number>;
}

/** A term that fewer lessons have says more of its lesson than of its fieldlab. */
const FEWEST_LESSONS = 2;
/** What large weights cost, so that a few lessons do not settle what a word means. */
const CAUTION = 3e-5;
const ROUNDS = 120;
/** Of Adam (Kingma & Ba 2015): the length of a step, and how long it remembers. */
const STEP = 0.05;
const MOMENTUM = 0.9;
const SPREAD = 0.999;
const LARGEST_BYTE = 127;

/** A lesson as numbers. */
interface Example extends ChallengeVector {
  /** Of who helped, by column, the last of them nobody; they add up to 1. */
  shares: Float64Array;
}

/**
 * Learns which words lead to which fieldlabs: multinomial logistic regression with soft labels, regularised, in full batches. What
 * every fieldlab says that it offers is a lesson too, so that one which few cases tell of is not forgotten. From challenges told in two
 * languages it learns what translates what, and has a word lead where its translations lead. The same lessons in the same order give
 * the same experience.
 */
export function learnExperience(index: RankingIndex, lessons: readonly Lesson[], provenance: string): Experience {
  const own = ownLessons(index);
  const all = [...lessons, ...own];
  const ids = new Set(lessons.flatMap(({ helped }) => [...helped].filter(([, share]) => share > 0).map(([id]) => id)));
  const fieldlabs = index.fieldlabs.map(({ fieldlab }) => fieldlab.id).filter((id) => ids.has(id));
  const read = all.map(({ challenges }) => challenges.map((challenge) => readChallenge(index, challenge).terms));
  const terms = commonTerms(read);
  const rows = new Map(terms.map((term, row) => [term, row]));
  const examples = all.flatMap(({ helped }, at) => {
    const shares = partsOf(helped, fieldlabs);
    return shares ? (read[at] ?? []).map((words) => ({ ...vectorOf(words, rows), shares })) : [];
  });
  const columns = fieldlabs.length + 1;
  const learned = new Regression(terms.length, columns).fit(examples);
  const weights = sharedByTranslations(learned, rows, columns, translationsOf(read));
  return { provenance, fieldlabs, terms: terms.join(' '), ...packed(weights) };
}

/** The summary and every offer of every fieldlab as a challenge that it helps with, in both languages. */
function ownLessons({ fieldlabs }: RankingIndex): Lesson[] {
  return fieldlabs.flatMap(({ fieldlab }) => {
    const helped = new Map([[fieldlab.id, 1]]);
    const told = [
      [fieldlab.summaryNl, fieldlab.summaryEn],
      ...fieldlab.offers.map((offer) => [`${offer.titleNl}. ${offer.descriptionNl}`, `${offer.titleEn}. ${offer.descriptionEn}`]),
    ];
    return told.map((texts) => ({ challenges: texts.map(asChallenge), helped }));
  });
}

const asChallenge = (text: string): RankingChallenge => ({
  texts: [text],
  serviceKind: null,
  sector: null,
  province: null,
  trl: null,
});

/** The terms of several lessons, in order; numbers mean something else in every text. */
function commonTerms(read: ReadonlyArray<ReadonlyArray<readonly WeightedTerm[]>>): string[] {
  const lessons = new Map<string, number>();
  for (const readings of read)
    for (const term of new Set(readings.flat().map(({ term }) => term))) lessons.set(term, (lessons.get(term) ?? 0) + 1);
  return [...lessons]
    .filter(([term, count]) => count >= FEWEST_LESSONS && !/\d/.test(term))
    .map(([term]) => term)
    .sort();
}

/** How much each did of all that was done, and nobody last; null when only unknown ones did anything. */
function partsOf(helped: ReadonlyMap<string, number>, fieldlabs: readonly string[]): Float64Array | null {
  const shares = Float64Array.of(...fieldlabs.map((id) => helped.get(id) ?? 0), helped.size === 0 ? 1 : 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total === 0 ? null : shares.map((share) => share / total);
}

/** What translates what, by the challenges that are told in two languages. */
function translationsOf(read: ReadonlyArray<ReadonlyArray<readonly WeightedTerm[]>>): Translations {
  const told = read.map((readings) => readings.map((words) => words.map(({ term }) => term)));
  return learnTranslations(told.flatMap(([one, other]) => (one && other ? [{ one, other }] : [])));
}

/** Half of what a word leads to is what its translations lead to, so that the order depends less on the language. */
function sharedByTranslations(
  learned: Float64Array,
  rows: ReadonlyMap<string, number>,
  columns: number,
  translations: Translations,
): Float64Array {
  const weights = Float64Array.from(learned);
  for (const [term, row] of rows) {
    const others = (translations.get(term) ?? []).filter((other) => rows.has(other.term));
    if (others.length === 0) continue;
    for (let column = 0; column < columns; column += 1) {
      const own = learned[row * columns + column] as number;
      const translated = others.reduce(
        (sum, other) => sum + other.weight * (learned[(rows.get(other.term) as number) * columns + column] as number),
        0,
      );
      weights[row * columns + column] = (own + translated) / 2;
    }
  }
  return weights;
}

/** Weights per row and column, found by gradient descent with momentum. */
class Regression {
  private readonly weights: Float64Array;
  private readonly slopes: Float64Array;
  private readonly means: Float64Array;
  private readonly spreads: Float64Array;

  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    const size = rows * columns;
    this.weights = new Float64Array(size);
    this.slopes = new Float64Array(size);
    this.means = new Float64Array(size);
    this.spreads = new Float64Array(size);
  }

  fit(examples: readonly Example[]): Float64Array {
    for (let round = 1; round <= ROUNDS; round += 1) {
      this.slopes.fill(0);
      for (const example of examples) this.addSlopes(example, 1 / examples.length);
      this.step(round);
    }
    return this.weights;
  }

  /** Every weight moves against how far the shares that the words lead to miss those of who helped. */
  private addSlopes({ rows, values, unknown, shares }: Example, part: number): void {
    const { columns, weights, slopes } = this;
    const misses = new Float64Array(columns);
    misses[columns - 1] = unknown;
    rows.forEach((row, at) => {
      const value = values[at] as number;
      for (let column = 0, place = row * columns; column < columns; column += 1, place += 1)
        misses[column] = (misses[column] as number) + value * (weights[place] as number);
    });
    const total = misses.reduce((sum, leaning) => sum + Math.exp(leaning), 0);
    for (let column = 0; column < columns; column += 1)
      misses[column] = (Math.exp(misses[column] as number) / total - (shares[column] as number)) * part;
    rows.forEach((row, at) => {
      const value = values[at] as number;
      for (let column = 0, place = row * columns; column < columns; column += 1, place += 1)
        slopes[place] = (slopes[place] as number) + value * (misses[column] as number);
    });
  }

  /** Steps grow shorter in the last two thirds of the rounds. */
  private step(round: number): void {
    const { weights, slopes, means, spreads } = this;
    const step = STEP * Math.min(1, 3 * (1 - round / (ROUNDS + 1)));
    const [warmMean, warmSpread] = [1 - MOMENTUM ** round, 1 - SPREAD ** round];
    for (let place = 0; place < weights.length; place += 1) {
      const slope = (slopes[place] as number) + CAUTION * (weights[place] as number);
      const mean = (means[place] = MOMENTUM * (means[place] as number) + (1 - MOMENTUM) * slope);
      const spread = (spreads[place] = SPREAD * (spreads[place] as number) + (1 - SPREAD) * slope ** 2);
      weights[place] = (weights[place] as number) - (step * (mean / warmMean)) / (Math.sqrt(spread / warmSpread) + 1e-8);
    }
  }
}

/** A byte a weight loses nothing that a ranking shows. */
function packed(weights: Float64Array): { unit: number; weights: string } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = Number((largest / LARGEST_BYTE || 1).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, Math.round(weight / unit))));
  return { unit, weights: Buffer.from(bytes.buffer).toString('base64') };
}
