/** A textbook BM25 over typed arrays and nothing else: what any search of this kind costs at least. Terms come ready made. */
export class BareBm25 {
  private readonly numbers = new Map<string, number>();
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  private readonly impacts: Float32Array;
  private readonly scores: Float32Array;

  constructor(documents: ReadonlyArray<readonly string[]>, k1 = 0.9, b = 0.4) {
    const postings: Array<Map<number, number>> = [];
    documents.forEach((terms, document) => {
      for (const term of terms) {
        const number = this.numbers.get(term) ?? this.numbers.size;
        this.numbers.set(term, number);
        const posting = (postings[number] ??= new Map());
        posting.set(document, (posting.get(document) ?? 0) + 1);
      }
    });
    const average = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
    this.starts = new Int32Array(postings.length + 1);
    postings.forEach(({ size }, term) => (this.starts[term + 1] = (this.starts[term] as number) + size));
    this.documents = new Int32Array(this.starts.at(-1) as number);
    this.impacts = new Float32Array(this.documents.length);
    this.scores = new Float32Array(documents.length);
    let at = 0;
    for (const posting of postings) {
      const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [document, frequency] of posting) {
        const norm = k1 * (1 - b + (b * (documents[document]?.length ?? 0)) / average);
        this.documents[at] = document;
        this.impacts[at++] = (rarity * frequency * (k1 + 1)) / (frequency + norm);
      }
    }
  }

  /** @returns the ten best documents */
  search(terms: readonly string[]): number[] {
    const { scores } = this;
    scores.fill(0);
    for (const term of terms) {
      const number = this.numbers.get(term);
      if (number === undefined) continue;
      const end = this.starts[number + 1] as number;
      for (let entry = this.starts[number] as number; entry < end; entry += 1) {
        const document = this.documents[entry] as number;
        scores[document] = (scores[document] as number) + (this.impacts[entry] as number);
      }
    }
    const best: number[] = [];
    for (let document = 0; document < scores.length; document += 1) {
      const score = scores[document] as number;
      if (score === 0 || (best.length === 10 && score <= (scores[best[9] as number] as number))) continue;
      let place = best.length;
      while (place > 0 && score > (scores[best[place - 1] as number] as number)) place -= 1;
      best.splice(place, 0, document);
      best.length = Math.min(10, best.length);
    }
    return best;
  }
}
