import type { ConceptGraph, Evidence } from '../concepts/graph.js';
import type { Direction } from '../features/kinship.js';
import shipped from '../weights/experience.json' with { type: 'json' };

/** What helped with which questions, as `rank:fit` learned it from labelled cases and from what fieldlabs say that they offer. */
export interface Experience {
  /** How these numbers came about. */
  provenance: string;
  /** Per concept that challenges speak of, what those have who helped: ids of concepts, each with a weight in hundredths. */
  helped: Readonly<Record<string, string>>;
}

/** The experience that the product ships with. */
export const SHIPPED_EXPERIENCE: Experience = shipped;

/** A concept that no case spoke of asks for itself, in hundredths. */
export const UNKNOWN = 50;
const HUNDRED = 100;

interface Row {
  concepts: Int32Array;
  weights: Float64Array;
}

/** Experience by the numbers of the concepts of one graph. What the graph does not know is left out. */
export class ExperienceIndex {
  private readonly rows: readonly Row[];

  constructor({ helped }: Experience, graph: ConceptGraph) {
    this.rows = graph.concepts.map(({ id }) => rowOf(helped[id] ?? `${id} ${UNKNOWN}`, graph));
  }

  /**
   * How far each fieldlab is about what helped with such questions, 0 to 1: the cosine to what is expected.
   *
   * @param evidence of the challenge @param rarities per concept, as in the index
   */
  experiences(evidence: Evidence, rarities: Float64Array, directions: readonly Direction[]): Float64Array {
    const expected = new Float64Array(rarities.length);
    for (const [concept, strength] of evidence) {
      const asked = strength * (rarities[concept] as number);
      const { concepts, weights } = this.rows[concept] as Row;
      for (let at = 0; at < concepts.length; at += 1) {
        const had = concepts[at] as number;
        expected[had] = (expected[had] as number) + asked * (weights[at] as number);
      }
    }
    let squares = 0;
    for (let concept = 0; concept < expected.length; concept += 1) squares += (expected[concept] as number) ** 2;
    const length = Math.sqrt(squares);
    return Float64Array.from(directions, ({ concepts, weights }) => {
      let sum = 0;
      for (let own = 0; own < concepts.length; own += 1)
        sum += (weights[own] as number) * (expected[concepts[own] as number] as number);
      return length === 0 ? 0 : Math.min(1, Math.max(0, sum / length));
    });
  }
}

function rowOf(text: string, graph: ConceptGraph): Row {
  const pairs = text.split(', ').map((pair) => pair.split(' '));
  const known = pairs.flatMap(([id, weight]) => {
    const concept = graph.numberOf(id ?? '');
    return concept === undefined ? [] : [{ concept, weight: Number(weight) / HUNDRED }];
  });
  return {
    concepts: Int32Array.from(known, ({ concept }) => concept),
    weights: Float64Array.from(known, ({ weight }) => weight),
  };
}
