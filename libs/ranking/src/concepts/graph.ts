import type { Language, Technology } from '#libs/taxonomy';
import type { AnalyzedText } from '../language/analysis.js';
import type { Concept } from './concept.js';
import { ConceptMatcher, type ConceptHit } from './matcher.js';

/** How strongly a text or fieldlab speaks of each concept: number of the concept → 0 to 1. */
export type Evidence = ReadonlyMap<number, number>;

/** A concept within reach of another, itself included with weight 1. */
export interface Near {
  concept: number;
  weight: number;
}

/** Below this a chain of links says nothing any more. */
const FAINTEST_LINK = 0.2;
const LONGEST_CHAIN = 3;
/** A second mention in the same words adds this part of the first. */
const REPETITION = 0.25;
/** How near technologies of one group are to each other. */
const SAME_GROUP = 0.25;

/** The concepts, how people name them and how near they are to each other. */
export class ConceptGraph {
  private readonly matchers: Readonly<Record<Language, ConceptMatcher>>;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly reach: ReadonlyArray<readonly Near[]>;

  constructor(readonly concepts: readonly Concept[]) {
    this.numbers = new Map(concepts.map((concept, number) => [concept.id, number]));
    this.matchers = { nl: new ConceptMatcher(concepts, 'nl'), en: new ConceptMatcher(concepts, 'en') };
    const links = linksOf(concepts, this.numbers);
    this.reach = concepts.map((_, number) => reachFrom(number, links));
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** What is within reach of a concept, nearest first; chains of links multiply. */
  near(concept: number): readonly Near[] {
    return this.reach[concept] ?? [];
  }

  /** The words that concepts are known by in a language, as stems. */
  vocabulary(language: Language): string[] {
    return this.matchers[language].vocabulary();
  }

  find(text: AnalyzedText): ConceptHit[] {
    return this.matchers[text.language].find(text);
  }
}

/** Sums hits per concept before they saturate; a repeated expression adds little. */
export function addHits(sums: Map<number, number>, hits: readonly ConceptHit[], weight: number): void {
  const seen = new Map<number, number>();
  for (const { concept, pattern, strength } of hits) {
    const before = seen.get(pattern) ?? 0;
    const worth = Math.max(0, strength - before) + (before > 0 ? REPETITION * Math.min(strength, before) : 0);
    seen.set(pattern, Math.max(before, strength));
    sums.set(concept, (sums.get(concept) ?? 0) + worth * weight);
  }
}

/** From sums without bound to evidence below 1: one sure mention gives 0.63, two give 0.86. */
export function saturate(sums: ReadonlyMap<number, number>): Evidence {
  const evidence = new Map<number, number>();
  for (const [concept, sum] of sums) evidence.set(concept, 1 - Math.exp(-sum));
  return evidence;
}

/** Technologies as concepts: their labels and synonyms name them, their groups hold them together. */
export function technologyConcepts(technologies: readonly Technology[]): Concept[] {
  return technologies.map((technology) => ({
    id: technology.id,
    kind: 'technology' as const,
    label: { nl: technology.labelNl, en: technology.labelEn },
    terms: {
      nl: [technology.labelNl, ...technology.synonymsNl].map((text) => ({ text, weight: 1 })),
      en: [technology.labelEn, ...technology.synonymsEn].map((text) => ({ text, weight: 1 })),
    },
    links: technologies
      .filter((other) => other.group === technology.group && other.id < technology.id)
      .map((other) => ({ to: other.id, weight: SAME_GROUP })),
  }));
}

function linksOf(concepts: readonly Concept[], numbers: ReadonlyMap<string, number>): ReadonlyArray<readonly Near[]> {
  const links: Near[][] = concepts.map(() => []);
  concepts.forEach((concept, from) => {
    for (const { to, weight } of concept.links) {
      const target = numbers.get(to);
      if (target === undefined) continue;
      links[from]?.push({ concept: target, weight });
      links[target]?.push({ concept: from, weight });
    }
  });
  return links;
}

function reachFrom(start: number, links: ReadonlyArray<readonly Near[]>): readonly Near[] {
  const best = new Map<number, number>([[start, 1]]);
  let edge: Near[] = [{ concept: start, weight: 1 }];
  for (let step = 0; step < LONGEST_CHAIN && edge.length > 0; step += 1) {
    const next: Near[] = [];
    for (const { concept, weight } of edge) {
      for (const link of links[concept] ?? []) {
        const chained = weight * link.weight;
        if (chained < FAINTEST_LINK || chained <= (best.get(link.concept) ?? 0)) continue;
        best.set(link.concept, chained);
        next.push({ concept: link.concept, weight: chained });
      }
    }
    edge = next;
  }
  return [...best]
    .map(([concept, weight]) => ({ concept, weight }))
    .toSorted((a, b) => b.weight - a.weight || a.concept - b.concept);
}
