import type { Language } from '#libs/taxonomy';
import type { Concept, ConceptKind, ConceptTerm } from '../concepts/concept.js';

/**
 * Expressions of the trade, separated by commas. One that ends in `?` is a hint: it often means this, not always. One that ends
 * in `!` is meant in this very form only.
 */
type Expressions = string;

/** More ways to name a technology of the taxonomy, or work or a world of the trade language. */
export interface Widening {
  /** Id of the concept. */
  concept: string;
  terms: Readonly<Record<Language, readonly ConceptTerm[]>>;
}

/** What an expression counts that often means something, not always. */
export const WEIGHT_OF_HINT = 0.45;

/** Work, material or trouble as people describe it who do not know the technology's name. */
export function work(id: string, nl: string, en: string, termsNl: Expressions, termsEn: Expressions, links: Links): Concept {
  return entry('work', id, nl, en, termsNl, termsEn, links);
}

/** A world that work happens in: a trade, a place, a product. */
export function domain(
  id: string,
  nl: string,
  en: string,
  termsNl: Expressions,
  termsEn: Expressions,
  links: Links = {},
): Concept {
  return entry('domain', id, nl, en, termsNl, termsEn, links);
}

/** Adds to a concept how people speak of it. */
export function widen(concept: string, termsNl: Expressions, termsEn: Expressions): Widening {
  return { concept, terms: { nl: expressions(termsNl), en: expressions(termsEn) } };
}

/** How near other concepts are, by id: 1 the same, 0.3 faintly related. */
type Links = Readonly<Record<string, number>>;

function entry(
  kind: ConceptKind,
  id: string,
  nl: string,
  en: string,
  termsNl: Expressions,
  termsEn: Expressions,
  links: Links,
): Concept {
  return {
    id,
    kind,
    label: { nl, en },
    terms: { nl: expressions(termsNl), en: expressions(termsEn) },
    links: Object.entries(links).map(([to, weight]) => ({ to, weight })),
  };
}

function expressions(list: Expressions): ConceptTerm[] {
  return list
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => (text.endsWith('?') ? { text: text.slice(0, -1), weight: WEIGHT_OF_HINT } : { text, weight: 1 }));
}
