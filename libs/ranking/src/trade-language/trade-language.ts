import type { Concept, ConceptTerm } from '../concepts/concept.js';
import { DIGITAL } from './digital.js';
import { DOMAINS } from './domains.js';
import { WEIGHT_OF_HINT, type Widening } from './entry.js';
import { MAKING } from './making.js';
import { MATERIALS } from './materials.js';
import { UPKEEP_AND_VEHICLES } from './upkeep-and-vehicles.js';
import { MORE_WORK } from './more-work.js';
import { AMBIGUOUS, WIDENINGS } from './widenings.js';

/** What people in the trade speak of beside the technologies of the taxonomy. */
export const TRADE_CONCEPTS: readonly Concept[] = [
  ...MATERIALS,
  ...MAKING,
  ...DIGITAL,
  ...UPKEEP_AND_VEHICLES,
  ...MORE_WORK,
  ...DOMAINS,
];

/** Adds the trade's names of technologies to the taxonomy's; a technology that a taxonomy does not know is left out. */
export function withTradeLanguage(technologies: readonly Concept[], widenings: readonly Widening[] = WIDENINGS): Concept[] {
  const widened = technologies.map((concept) => {
    const more = widenings.filter(({ technology }) => technology === concept.id);
    const terms = {
      nl: [...doubted(concept.terms.nl, AMBIGUOUS.nl), ...more.flatMap((widening) => widening.terms.nl)],
      en: [...doubted(concept.terms.en, AMBIGUOUS.en), ...more.flatMap((widening) => widening.terms.en)],
    };
    return { ...concept, terms };
  });
  return [...widened, ...TRADE_CONCEPTS];
}

function doubted(terms: readonly ConceptTerm[], ambiguous: ReadonlySet<string>): ConceptTerm[] {
  return terms.map(({ text, weight }) => ({ text, weight: ambiguous.has(text) ? WEIGHT_OF_HINT * weight : weight }));
}
