import type { WeightedTerm } from './terms.js';

/** The terms of a text and those of its translation, each once. */
export interface ParallelText {
  one: readonly string[];
  other: readonly string[];
}

/** What a term of one language is called in the other: each with its probability. */
export type Translations = ReadonlyMap<string, readonly WeightedTerm[]>;

const ROUNDS = 5;
/** A translation less probable than this is chance. */
const LEAST_PROBABLE = 0.1;
/** More texts teach little more and cost time at every change of a catalogue. */
const MOST_TEXTS = 5_000;

/**
 * Learns from texts that stand there in two languages which term translates which, in both directions: IBM Model 1 (Brown et al.
 * 1993). A catalogue is its own dictionary then, and has the words of a new fieldlab as soon as it is in it.
 */
export function learnTranslations(texts: readonly ParallelText[]): Translations {
  const pairs = new TermPairs(texts.slice(0, MOST_TEXTS));
  const onwards = pairs.probabilities('one');
  const backwards = pairs.probabilities('other');
  const found = new Map<string, WeightedTerm[]>();
  pairs.each((one, other, pair) => {
    add(found, one, other, onwards[pair] as number);
    add(found, other, one, backwards[pair] as number);
  });
  return found;
}

function add(found: Map<string, WeightedTerm[]>, from: string, term: string, weight: number): void {
  if (weight < LEAST_PROBABLE) return;
  const known = found.get(from);
  if (known) known.push({ term, weight });
  else found.set(from, [{ term, weight }]);
}

/** Terms that stand in the same text in two languages, numbered. */
class TermPairs {
  private readonly terms = { one: new Map<string, number>(), other: new Map<string, number>() };
  private readonly oneOf: number[] = [];
  private readonly otherOf: number[] = [];
  /** Per text the numbers of its pairs: all terms of the other side for the first term of the one side, and so on. */
  private readonly grids: Array<{ rows: number; columns: number; pairs: Int32Array }> = [];

  constructor(texts: readonly ParallelText[]) {
    const numbers = new Map<number, Map<number, number>>();
    for (const { one, other } of texts) {
      const columns = other.map((term) => numberOf(this.terms.other, term));
      const pairs = new Int32Array(one.length * columns.length);
      one.forEach((term, row) => {
        const from = numberOf(this.terms.one, term);
        const known = numbers.get(from) ?? new Map<number, number>();
        numbers.set(from, known);
        columns.forEach((to, column) => {
          let pair = known.get(to);
          if (pair === undefined) {
            pair = this.oneOf.push(from) - 1;
            this.otherOf.push(to);
            known.set(to, pair);
          }
          pairs[row * columns.length + column] = pair;
        });
      });
      this.grids.push({ rows: one.length, columns: columns.length, pairs });
    }
  }

  each(call: (one: string, other: string, pair: number) => void): void {
    const [ones, others] = [[...this.terms.one.keys()], [...this.terms.other.keys()]];
    this.oneOf.forEach((one, pair) => call(ones[one] ?? '', others[this.otherOf[pair] ?? 0] ?? '', pair));
  }

  /** Per pair the probability that the term of side `from` is translated by the other one. */
  probabilities(from: 'one' | 'other'): Float64Array {
    const source = from === 'one' ? this.oneOf : this.otherOf;
    const totals = new Float64Array(this.terms[from].size);
    let present = new Float64Array(source.length).fill(1);
    for (let round = 0; round < ROUNDS; round += 1) {
      const counts = this.expected(present, from);
      totals.fill(0);
      for (let pair = 0; pair < counts.length; pair += 1) {
        const term = source[pair] as number;
        totals[term] = (totals[term] as number) + (counts[pair] as number);
      }
      present = counts.map((count, pair) => count / (totals[source[pair] as number] as number));
    }
    return present;
  }

  /** How often each pair is expected to be a translation: every term of the target side is shared out over the source side. */
  private expected(probabilities: Float64Array, from: 'one' | 'other'): Float64Array {
    const counts = new Float64Array(probabilities.length);
    for (const { rows, columns, pairs } of this.grids) {
      const [targets, sources] = from === 'one' ? [columns, rows] : [rows, columns];
      const [step, stride] = from === 'one' ? [1, columns] : [columns, 1];
      for (let target = 0; target < targets; target += 1) {
        let sum = 0;
        for (let at = target * step, left = sources; left > 0; at += stride, left -= 1)
          sum += probabilities[pairs[at] as number] as number;
        for (let at = target * step, left = sources; left > 0; at += stride, left -= 1) {
          const pair = pairs[at] as number;
          counts[pair] = (counts[pair] as number) + (probabilities[pair] as number) / sum;
        }
      }
    }
    return counts;
  }
}

function numberOf(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}
