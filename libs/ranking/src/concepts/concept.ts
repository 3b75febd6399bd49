import type { Language } from '#libs/taxonomy';

/** What a concept is about: a technology or kind of work weighs as such, a domain says in which world it happens. */
export type ConceptKind = 'technology' | 'work' | 'domain';

/** An expression by which people name a concept, and how surely it means that: 1 always, 0.3 a hint. */
export interface ConceptTerm {
  text: string;
  weight: number;
}

/** A thing that challenges and fieldlabs speak of, whatever the words and the language. */
export interface Concept {
  id: string;
  kind: ConceptKind;
  label: Readonly<Record<Language, string>>;
  terms: Readonly<Record<Language, readonly ConceptTerm[]>>;
  /** Concepts near this one: 1 would be the same, 0.3 faintly related. Read in both directions. */
  links: ReadonlyArray<{ to: string; weight: number }>;
}
