import type { Evidence } from '../concepts/graph.js';
import type { Concept } from '../concepts/concept.js';

/** The work that a fieldlab or an offer is about: numbers of concepts, each with how much it is about that. */
export interface Profile {
  concepts: Int32Array;
  weights: Float64Array;
}

/** Of what a fieldlab has, the work; what it is surely about and what few others have weighs most. */
export function profileOf(evidence: Evidence, concepts: readonly Concept[], rarities: Float64Array): Profile {
  const own = [...evidence].filter(([concept]) => concepts[concept]?.kind !== 'domain').toSorted(([a], [b]) => a - b);
  return {
    concepts: Int32Array.from(own, ([concept]) => concept),
    weights: Float64Array.from(own, ([concept, strength]) => strength ** 2 * (rarities[concept] ?? 0)),
  };
}

/** Per concept, the documents that are about it, and how much of what each is about it makes up. */
export class FocusIndex {
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  private readonly weights: Float64Array;
  private readonly totals: Float64Array;

  /** @param profiles one per document @param concepts how many there are */
  constructor(profiles: readonly Profile[], concepts: number) {
    const postings: Array<Array<{ document: number; weight: number }>> = Array.from({ length: concepts }, () => []);
    profiles.forEach((profile, document) =>
      profile.concepts.forEach((concept, at) => postings[concept]?.push({ document, weight: profile.weights[at] as number })),
    );
    const all = postings.flat();
    this.starts = new Int32Array(concepts + 1);
    postings.forEach(({ length }, concept) => (this.starts[concept + 1] = (this.starts[concept] as number) + length));
    this.documents = Int32Array.from(all, ({ document }) => document);
    this.weights = Float64Array.from(all, ({ weight }) => weight);
    this.totals = Float64Array.from(profiles, (profile) => profile.weights.reduce((sum, weight) => sum + weight, 0));
  }

  /**
   * How far a challenge is about what each document is about, 0 to 1: a specialist in what nobody asked for is not the place to go.
   * What the challenge speaks of surely enough is not held against it, so that having more of what is asked never lowers this.
   *
   * @param asked how far the challenge speaks of every concept, itself or of what is near it
   * @param surely from where on it does so without doubt, above 0
   */
  focuses(asked: Float32Array, surely: number): Float64Array {
    const shared = new Float64Array(this.totals.length);
    const known = new Float64Array(this.totals.length);
    for (let concept = 0; concept < asked.length; concept += 1) {
      const support = asked[concept] as number;
      if (support === 0) continue;
      const sure = Math.min(1, support / surely);
      const end = this.starts[concept + 1] as number;
      for (let entry = this.starts[concept] as number; entry < end; entry += 1) {
        const document = this.documents[entry] as number;
        const weight = this.weights[entry] as number;
        shared[document] = (shared[document] as number) + weight * support;
        known[document] = (known[document] as number) + weight * sure;
      }
    }
    return shared.map((sum, document) => {
      const strange = Math.max(0, (this.totals[document] as number) - (known[document] as number));
      return sum === 0 ? 0 : sum / (sum + strange);
    });
  }
}
