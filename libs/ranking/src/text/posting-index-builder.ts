import { PostingIndex, type Postings } from './posting-index.js';
import type { WeightedTerm } from './terms.js';

/** How a field counts: `weight` ≥ 0, `b` from 0 (length plays no part) to 1 (full norm). */
export interface FieldSetting {
  weight: number;
  b: number;
}

/**
 * Collects documents of several fields and builds a BM25F index of them (Robertson, Zaragoza & Taylor 2004): the frequencies of
 * a term in the fields are normed and added with the fields' weights before they saturate.
 */
export class PostingIndexBuilder {
  private readonly lengths: number[][];
  private readonly documentOf: number[] = [];
  private readonly termOf: number[] = [];
  private readonly fieldOf: number[] = [];
  private readonly frequencyOf: number[] = [];
  private documents = 0;

  /**
   * @param k1 how slowly a repeated term saturates, above 0
   * @param terms numbers of terms; indexes that are searched with the same query may share them
   */
  constructor(
    private readonly fields: readonly FieldSetting[],
    private readonly k1: number,
    private readonly terms = new Map<string, number>(),
  ) {
    this.lengths = fields.map(() => []);
  }

  /** @returns the number of the document, counted from 0 */
  add(terms: ReadonlyArray<readonly WeightedTerm[]>): number {
    const document = this.documents;
    this.documents += 1;
    this.fields.forEach((_, field) => this.addField(document, field, terms[field] ?? []));
    return document;
  }

  build(): PostingIndex {
    const averages = this.lengths.map(
      (lengths) => lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    );
    const starts = this.startsOfTerms();
    const documents = new Int32Array(this.documentOf.length);
    const frequencies = new Float32Array(this.documentOf.length);
    const next = starts.slice();
    // Entries of a term arrive in the order of documents, so equal documents end side by side and are merged.
    for (let entry = 0; entry < this.documentOf.length; entry += 1) {
      const term = this.termOf[entry] ?? 0;
      const at = next[term] ?? 0;
      documents[at] = this.documentOf[entry] ?? 0;
      frequencies[at] = this.normed(entry, averages);
      next[term] = at + 1;
    }
    return new PostingIndex(this.terms, this.documents, merge(starts, documents, frequencies, this.documents, this.k1));
  }

  private addField(document: number, field: number, terms: readonly WeightedTerm[]): void {
    const counted = new Map<string, number>();
    let length = 0;
    for (const { term, weight } of terms) {
      counted.set(term, (counted.get(term) ?? 0) + weight);
      length += weight;
    }
    this.lengths[field]?.push(length);
    for (const [term, frequency] of counted) {
      this.documentOf.push(document);
      this.termOf.push(this.numberOf(term));
      this.fieldOf.push(field);
      this.frequencyOf.push(frequency);
    }
  }

  /** The number that a term has in the index; a new one where it has none yet. */
  numberOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    this.terms.set(term, this.terms.size);
    return this.terms.size - 1;
  }

  private startsOfTerms(): Int32Array {
    const starts = new Int32Array(this.terms.size + 1);
    for (const term of this.termOf) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    return starts;
  }

  private normed(entry: number, averages: readonly number[]): number {
    const field = this.fieldOf[entry] ?? 0;
    const { weight, b } = this.fields[field] ?? { weight: 0, b: 0 };
    const length = this.lengths[field]?.[this.documentOf[entry] ?? 0] ?? 0;
    const relative = length / Math.max(1e-9, averages[field] ?? 1);
    return (weight * (this.frequencyOf[entry] ?? 0)) / (1 - b + b * relative);
  }
}

/** Adds up the fields of one document per term and turns the sum into the impact that a search adds: rarity × saturation. */
function merge(starts: Int32Array, documents: Int32Array, frequencies: Float32Array, size: number, k1: number): Postings {
  const terms = starts.length - 1;
  const mergedStarts = new Int32Array(terms + 1);
  const rarities = new Float32Array(terms);
  let at = 0;
  for (let term = 0; term < terms; term += 1) {
    const start = at;
    for (let entry = starts[term] ?? 0; entry < (starts[term + 1] ?? 0); entry += 1) {
      const document = documents[entry] ?? 0;
      const frequency = frequencies[entry] ?? 0;
      if (at > start && documents[at - 1] === document) frequencies[at - 1] = (frequencies[at - 1] ?? 0) + frequency;
      else {
        documents[at] = document;
        frequencies[at] = frequency;
        at += 1;
      }
    }
    const rarity = Math.log(1 + (size - (at - start) + 0.5) / (at - start + 0.5));
    rarities[term] = rarity;
    for (let entry = start; entry < at; entry += 1) {
      const frequency = frequencies[entry] ?? 0;
      frequencies[entry] = (rarity * frequency * (k1 + 1)) / (k1 + frequency);
    }
    mergedStarts[term + 1] = at;
  }
  return { starts: mergedStarts, documents: documents.slice(0, at), impacts: frequencies.slice(0, at), rarities };
}
