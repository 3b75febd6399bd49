import type { Coverage } from './support.js';

/** Per concept, which documents cover it and how far: the concept side of the index. */
export class ConceptPostings {
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  private readonly supports: Float32Array;

  /** @param coverages one per document, in the order of their numbers */
  constructor(concepts: number, coverages: readonly Coverage[]) {
    this.starts = new Int32Array(concepts + 1);
    for (const { support } of coverages)
      for (let concept = 0; concept < concepts; concept += 1)
        if ((support[concept] ?? 0) > 0) this.starts[concept + 1] = (this.starts[concept + 1] ?? 0) + 1;
    for (let concept = 0; concept < concepts; concept += 1)
      this.starts[concept + 1] = (this.starts[concept + 1] ?? 0) + (this.starts[concept] ?? 0);
    this.documents = new Int32Array(this.starts[concepts] ?? 0);
    this.supports = new Float32Array(this.documents.length);
    this.fill(concepts, coverages);
  }

  /** Adds `support × weight` to every document that covers the concept. @param scores one number per document */
  addTo(scores: Float64Array, concept: number, weight: number): void {
    const end = this.starts[concept + 1] ?? 0;
    for (let entry = this.starts[concept] ?? 0; entry < end; entry += 1) {
      const document = this.documents[entry] ?? 0;
      scores[document] = (scores[document] ?? 0) + (this.supports[entry] ?? 0) * weight;
    }
  }

  /** What covers a concept, added up over all documents. */
  total(concept: number): number {
    let total = 0;
    for (let entry = this.starts[concept] ?? 0; entry < (this.starts[concept + 1] ?? 0); entry += 1)
      total += this.supports[entry] ?? 0;
    return total;
  }

  private fill(concepts: number, coverages: readonly Coverage[]): void {
    const next = this.starts.slice();
    coverages.forEach(({ support }, document) => {
      for (let concept = 0; concept < concepts; concept += 1) {
        const worth = support[concept] ?? 0;
        if (worth === 0) continue;
        const at = next[concept] ?? 0;
        this.documents[at] = document;
        this.supports[at] = worth;
        next[concept] = at + 1;
      }
    });
  }
}
