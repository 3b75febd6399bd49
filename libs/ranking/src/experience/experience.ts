import type { WeightedTerm } from '../text/terms.js';
import shipped from '../weights/experience.json' with { type: 'json' };

/** Which words of challenges led to which fieldlabs, as `rank:fit` learned it from labelled cases. */
export interface Experience {
  /** How these numbers came about. */
  provenance: string;
  /** Ids of the fieldlabs that the cases tell of: the columns. After them comes one more, for the questions that nobody was for. */
  fieldlabs: readonly string[];
  /** The terms of the cases, separated by spaces: the rows. */
  terms: string;
  /** What 1 stands for in the weights. */
  unit: number;
  /** Row by row the signed bytes of all weights, in base64. */
  weights: string;
}

/** The experience that the product ships with. */
export const SHIPPED_EXPERIENCE: Experience = shipped;

/** How long a challenge is as a vector, whatever its number of words: long texts lead no more surely than short ones. */
const LENGTH = 4;
/** How far an unknown word leads to nobody, in the unit of the weights. The more, the less of a question must be strange to be left to nobody. */
const UNKNOWN_WORD = 2;

/** A challenge as numbers: rows, each with how much it counts. */
export interface ChallengeVector {
  rows: Int32Array;
  values: Float64Array;
  /** How far its words lead to nobody, since no case has them: what is not understood is seldom for a fieldlab. */
  unknown: number;
}

/**
 * The vector of a challenge, of a length that is the same for all. A challenge without a word is one of unknown words.
 *
 * @param rows by term
 */
export function vectorOf(terms: readonly WeightedTerm[], rows: ReadonlyMap<string, number>): ChallengeVector {
  const known = terms.filter(({ term }) => rows.has(term));
  const [all, understood] = [squaresOf(terms), squaresOf(known)];
  const scale = all === 0 ? 0 : LENGTH / Math.sqrt(all);
  return {
    rows: Int32Array.from(known, ({ term }) => rows.get(term) as number),
    values: Float64Array.from(known, ({ weight }) => weight * scale),
    unknown: UNKNOWN_WORD * (all === 0 ? LENGTH : Math.sqrt(Math.max(0, all - understood)) * scale),
  };
}

const squaresOf = (terms: readonly WeightedTerm[]): number => terms.reduce((sum, { weight }) => sum + weight ** 2, 0);

/** An experience made ready for the fieldlabs of a catalogue. */
export class ExperienceIndex {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly weights: Int8Array;
  private readonly columns: number;
  /** Per document of the catalogue its column; -1 where no case tells of the fieldlab. */
  private readonly columnOf: Int32Array;

  /** @param fieldlabs ids by document; null for one that can help nobody any more, which leaves its share to the others */
  constructor(
    private readonly experience: Experience,
    fieldlabs: ReadonlyArray<string | null>,
  ) {
    this.columns = experience.fieldlabs.length + 1;
    const columns = new Map(experience.fieldlabs.map((id, column) => [id, column]));
    this.columnOf = Int32Array.from(fieldlabs, (id) => (id === null ? -1 : (columns.get(id) ?? -1)));
    const terms = experience.terms === '' ? [] : experience.terms.split(' ');
    this.rows = new Map(terms.map((term, row) => [term, row]));
    const bytes = Buffer.from(experience.weights, 'base64');
    if (bytes.length !== terms.length * this.columns)
      throw new Error('The weights of the experience are not one byte a term and fieldlab, and one for nobody.');
    this.weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /**
   * How far the words of a challenge lead to each fieldlab, 0 to 1: the square root of its share among all that cases tell of, and
   * nobody (multinomial logistic regression). The root keeps the second and third in sight.
   *
   * It counts on those too that have no room now: that the right one is full makes no other one better.
   *
   * @returns one per document; null where no case tells of the fieldlab, which is no mark against it
   */
  experiences(terms: readonly WeightedTerm[]): Array<number | null> {
    const leanings = this.leanings(terms);
    const nobody = leanings[this.columns - 1] as number;
    let strongest = nobody;
    for (const column of this.columnOf) if (column >= 0) strongest = Math.max(strongest, leanings[column] as number);
    // Taken from the strongest, so that no number of words makes a number that is too large.
    const strengths = leanings.map((leaning) => Math.exp(leaning - strongest));
    let total = Math.exp(nobody - strongest);
    for (const column of this.columnOf) if (column >= 0) total += strengths[column] as number;
    return Array.from(this.columnOf, (column) => (column < 0 ? null : Math.sqrt((strengths[column] as number) / total)));
  }

  /** Per column the sum of the weights of all words. */
  private leanings(terms: readonly WeightedTerm[]): Float64Array {
    const sums = new Float64Array(this.columns);
    const { rows, values, unknown } = vectorOf(terms, this.rows);
    rows.forEach((row, at) => {
      const value = (values[at] as number) * this.experience.unit;
      for (let column = 0, place = row * this.columns; column < this.columns; column += 1, place += 1)
        sums[column] = (sums[column] as number) + value * (this.weights[place] as number);
    });
    sums[this.columns - 1] = (sums[this.columns - 1] as number) + unknown;
    return sums;
  }
}
