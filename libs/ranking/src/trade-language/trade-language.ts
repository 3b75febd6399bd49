import type { Concept, ConceptTerm } from '../concepts/concept.js';
import { COUNTERPARTS } from './counterparts.js';
import { DIGITAL } from './digital.js';
import { DOMAINS } from './domains.js';
import { FIELDS_AND_TRIALS } from './fields-and-trials.js';
import { EVERYDAY_DIGITAL } from './everyday-digital.js';
import { EVERYDAY_MAKING } from './everyday-making.js';
import { WEIGHT_OF_HINT, type Widening } from './entry.js';
import { MACHINES_AND_FAULTS } from './machines-and-faults.js';
import { MAKING } from './making.js';
import { MATERIALS } from './materials.js';
import { HALL_AND_SCREEN } from './hall-and-screen.js';
import { TRADES_AND_MATERIALS } from './trades-and-materials.js';
import { TRADES_AND_PRODUCTS } from './trades-and-products.js';
import { UPKEEP_AND_VEHICLES } from './upkeep-and-vehicles.js';
import { EVERYDAY_MORE } from './everyday-more.js';
import { PEOPLE_AND_CHANGE } from './people-and-change.js';
import { MORE_WORK } from './more-work.js';
import { SHOP_FLOOR_DIGITAL } from './shop-floor-digital.js';
import { SHOP_FLOOR_MORE } from './shop-floor-more.js';
import { SHOP_FLOOR_MAKING } from './shop-floor-making.js';
import { PLACES_AND_SERVICES, SHOP_FLOOR_PEOPLE } from './shop-floor-people.js';
import { SHOP_FLOOR_PRODUCTS } from './shop-floor-products.js';
import { AMBIGUOUS, WIDENINGS } from './widenings.js';

/** What people in the trade speak of beside the technologies of the taxonomy. */
export const TRADE_CONCEPTS: readonly Concept[] = [
  ...MATERIALS,
  ...MAKING,
  ...DIGITAL,
  ...UPKEEP_AND_VEHICLES,
  ...MORE_WORK,
  ...PEOPLE_AND_CHANGE,
  ...PLACES_AND_SERVICES,
  ...DOMAINS,
];

const ALL_WIDENINGS: readonly Widening[] = [
  ...WIDENINGS,
  ...EVERYDAY_MAKING,
  ...EVERYDAY_DIGITAL,
  ...EVERYDAY_MORE,
  ...SHOP_FLOOR_MAKING,
  ...SHOP_FLOOR_PRODUCTS,
  ...SHOP_FLOOR_DIGITAL,
  ...SHOP_FLOOR_PEOPLE,
  ...SHOP_FLOOR_MORE,
  ...TRADES_AND_MATERIALS,
  ...HALL_AND_SCREEN,
  ...COUNTERPARTS,
  ...MACHINES_AND_FAULTS,
  ...TRADES_AND_PRODUCTS,
  ...FIELDS_AND_TRIALS,
];

/** Adds the trade's names of technologies and work to the taxonomy's; a technology that a taxonomy does not know is left out. */
export function withTradeLanguage(technologies: readonly Concept[]): Concept[] {
  const known = new Map<string, Widening[]>();
  for (const widening of ALL_WIDENINGS) known.set(widening.concept, [...(known.get(widening.concept) ?? []), widening]);
  const certain = technologies.map((concept) => ({
    ...concept,
    terms: { nl: doubted(concept.terms.nl, AMBIGUOUS.nl), en: doubted(concept.terms.en, AMBIGUOUS.en) },
  }));
  return [...certain, ...TRADE_CONCEPTS].map((concept) => {
    const more = known.get(concept.id) ?? [];
    const terms = {
      nl: [...concept.terms.nl, ...more.flatMap((widening) => widening.terms.nl)],
      en: [...concept.terms.en, ...more.flatMap((widening) => widening.terms.en)],
    };
    return { ...concept, terms };
  });
}

function doubted(terms: readonly ConceptTerm[], ambiguous: ReadonlySet<string>): ConceptTerm[] {
  return terms.map(({ text, weight }) => ({ text, weight: ambiguous.has(text) ? WEIGHT_OF_HINT * weight : weight }));
}
