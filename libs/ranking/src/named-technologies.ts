import type { Technology } from '#libs/taxonomy';
import { addHits, ConceptGraph, saturate, technologyConcepts } from './concepts/graph.js';
import { analyzeUnknown } from './language/analysis.js';
import { withTradeLanguage } from './trade-language/trade-language.js';

/** Evidence below this is a hint and no name: about one sure mention of a near word. */
const NAMED = 0.3;

/**
 * A reader that finds which technologies of the taxonomy a text names, in either language, the surest first.
 *
 * @returns a function from a text of at most 20,000 UTF-16 units to ids of technologies, at most `most`
 */
export function technologyReader(technologies: readonly Technology[], most: number): (text: string) => string[] {
  const graph = new ConceptGraph(withTradeLanguage(technologyConcepts(technologies)));
  return (text) => {
    const sums = new Map<number, number>();
    for (const reading of analyzeUnknown(text).readings) addHits(sums, graph.find(reading), 1);
    return [...saturate(sums)]
      .filter(([concept, evidence]) => graph.concepts[concept]?.kind === 'technology' && evidence >= NAMED)
      .toSorted(([left, surer], [right, sure]) => sure - surer || left - right)
      .slice(0, most)
      .flatMap(([concept]) => graph.concepts[concept]?.id ?? []);
  };
}
