import { Scores } from './scores.js';

/** The arrays of an index: the entries of a term stand side by side, in the order of the documents. */
export interface Postings {
  /** Per term where its entries begin, and where the last ones end. */
  starts: Int32Array;
  documents: Int32Array;
  /** What a term adds to the score of a document. */
  impacts: Float32Array;
  /** Inverse document frequency per term. */
  rarities: Float32Array;
}

/** A BM25F index over typed arrays. What a search costs grows with the postings of its terms, not with the documents. */
export class PostingIndex {
  private readonly scores: Scores;

  constructor(
    private readonly terms: ReadonlyMap<string, number>,
    /** How many documents there are. */
    readonly size: number,
    private readonly postings: Postings,
  ) {
    this.scores = new Scores(size);
  }

  /** How many terms there are; their numbers are below it. */
  get vocabularySize(): number {
    return this.postings.rarities.length;
  }

  /** The number of a term, or −1 when no document has it. */
  numberOf(term: string): number {
    return this.terms.get(term) ?? -1;
  }

  /** How many documents have a term. */
  documentFrequency(term: string): number {
    const number = this.numberOf(term);
    return number < 0 ? 0 : (this.postings.starts[number + 1] ?? 0) - (this.postings.starts[number] ?? 0);
  }

  vocabulary(): Iterable<string> {
    return this.terms.keys();
  }

  /** Calls with every document that has a term, and what the term adds to its score. @param term its number */
  each(term: number, call: (document: number, impact: number) => void): void {
    if (term < 0) return;
    const { starts, documents, impacts } = this.postings;
    const end = starts[term + 1] ?? 0;
    for (let entry = starts[term] ?? 0; entry < end; entry += 1) call(documents[entry] ?? 0, impacts[entry] ?? 0);
  }

  /**
   * Adds what a term is worth to every document that has it: `impact × weight`.
   *
   * @param scores one number per document
   * @param term its number
   */
  addTo(scores: Float64Array, term: number, weight: number): void {
    if (term < 0) return;
    const { starts, documents, impacts } = this.postings;
    const end = starts[term + 1] as number;
    for (let entry = starts[term] as number; entry < end; entry += 1) {
      const document = documents[entry] as number;
      scores[document] = (scores[document] as number) + (impacts[entry] as number) * weight;
    }
  }

  /**
   * Scores every document that has one of the terms. The answer is lent: it holds until the next call.
   *
   * @param terms each with its weight, 0 or more
   */
  score(terms: ReadonlyArray<{ term: string; weight: number }>): Scores {
    const { starts, documents, impacts } = this.postings;
    this.scores.clear();
    for (const { term, weight } of terms) {
      const number = this.numberOf(term);
      if (number >= 0) this.scores.add(documents, impacts, starts[number] ?? 0, starts[number + 1] ?? 0, weight);
    }
    return this.scores;
  }
}
