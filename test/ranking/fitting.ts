import {
  buildIndex,
  orderOf,
  type ExperienceIndex,
  type RankingCatalogue,
  type RankingIndex,
  type RankingWeights,
} from '#libs/ranking';
import type { Language } from '#libs/taxonomy';
import { objectiveOf } from './evaluation.js';
import { challengeOf, FREE_SITUATION, type Case } from './files.js';
import { meanOf, measuresOf, type Measures } from './measures.js';

/** The few numbers that are fitted; all others are set by judgement. None of them is needed to build an index. */
const PARAMETERS: ReadonlyArray<{
  name: string;
  get(weights: RankingWeights): number;
  set(weights: RankingWeights, value: number): RankingWeights;
}> = [
  ...(['technology', 'sector', 'distance'] as const).map((feature) => ({
    name: `features.${feature}`,
    get: (weights: RankingWeights) => weights.features[feature],
    set: (weights: RankingWeights, value: number) => ({ ...weights, features: { ...weights.features, [feature]: value } }),
  })),
  {
    name: 'text.halfway',
    get: (weights) => weights.text.halfway,
    set: (weights, value) => ({ ...weights, text: { ...weights.text, halfway: value } }),
  },
  {
    name: 'concepts.doubt',
    get: (weights) => weights.concepts.doubt,
    set: (weights, value) => ({ ...weights, concepts: { ...weights.concepts, doubt: value } }),
  },
];

const STEPS = [0.6, 0.8, 1.25, 1.6];
const ROUNDS = 2;
/** What it costs to move a parameter by a factor e: a handful of cases must not move far what was set by judgement. */
const RELUCTANCE = 0.02;

/** A case with the number of its group: cases that share a solver are held out together. */
export interface GroupedCase {
  one: Case;
  group: number;
}

/** Groups cases by solver, so that leaving a group out leaves a fieldlab out. Cases that share any solver are one group. */
export function groupBySolver(cases: readonly Case[]): GroupedCase[] {
  const groupOf = new Map<string, number>();
  const grouped: GroupedCase[] = [];
  cases.forEach((one, number) => {
    const solvers = one.solvedBy ?? [];
    const known = new Set(solvers.map((id) => groupOf.get(id)).filter((group) => group !== undefined));
    for (const entry of grouped) if (known.has(entry.group)) entry.group = number;
    for (const [id, group] of groupOf) if (known.has(group)) groupOf.set(id, number);
    for (const id of solvers) groupOf.set(id, number);
    grouped.push({ one, group: number });
  });
  return grouped;
}

/** Fits and judges on an index that is built once. Each case is ranked once with each set of weights, however many fits ask. */
export class Fitting {
  private readonly index: RankingIndex;
  /** Per set of weights what became of each case. */
  private readonly known = new Map<string, Map<Case, Record<Language, Measures>>>();

  /** @param unseen per case an experience that the case taught nothing; without it all are ranked with the shipped one */
  constructor(
    catalogue: RankingCatalogue,
    private readonly start: RankingWeights,
    private readonly unseen: ReadonlyMap<Case, ExperienceIndex> = new Map(),
  ) {
    this.index = buildIndex(catalogue, start);
  }

  figures(cases: readonly Case[], weights: RankingWeights): Record<Language, Measures> {
    const key = PARAMETERS.map(({ get }) => get(weights)).join();
    const known = this.known.get(key) ?? new Map<Case, Record<Language, Measures>>();
    this.known.set(key, known);
    for (const one of cases) {
      if (known.has(one)) continue;
      const experience = this.unseen.get(one) ?? this.index.experience;
      known.set(one, measured({ ...this.index, weights, experience }, one));
    }
    const of = (language: Language): Measures =>
      meanOf(cases.map((one) => (known.get(one) as Record<Language, Measures>)[language]));
    return { nl: of('nl'), en: of('en') };
  }

  /** Coordinate ascent from the present weights, held back by reluctance. */
  fit(cases: readonly Case[]): RankingWeights {
    let best = this.start;
    let highest = this.worth(cases, best);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const parameter of PARAMETERS) {
        const present = parameter.get(best);
        for (const step of STEPS) {
          const candidate = parameter.set(best, Number((present * step).toPrecision(3)));
          const worth = this.worth(cases, candidate);
          if (worth > highest) [best, highest] = [candidate, worth];
        }
      }
    return best;
  }

  /** What is reached on cases whose fieldlabs the fit has not seen: each group is ranked with weights fitted on the others. */
  crossValidated(grouped: readonly GroupedCase[]): Record<Language, Measures> {
    const groups = [...new Set(grouped.map(({ group }) => group))];
    const held = groups.map((group) => {
      const out = grouped.filter((entry) => entry.group === group).map(({ one }) => one);
      const rest = grouped.filter((entry) => entry.group !== group).map(({ one }) => one);
      return { figures: this.figures(out, this.fit(rest)), count: out.length };
    });
    return { nl: weighted(held, 'nl'), en: weighted(held, 'en') };
  }

  private worth(cases: readonly Case[], weights: RankingWeights): number {
    const moved = PARAMETERS.reduce((sum, { get }) => sum + Math.log(get(weights) / get(this.start)) ** 2, 0);
    return objectiveOf(this.figures(cases, weights)) - RELUCTANCE * moved;
  }
}

function measured(index: RankingIndex, one: Case): Record<Language, Measures> {
  const of = (language: Language): Measures =>
    measuresOf(orderOf(index, challengeOf(one, language), FREE_SITUATION), one.solvedBy ?? [], one.grades ?? {});
  return { nl: of('nl'), en: of('en') };
}

function weighted(held: ReadonlyArray<{ figures: Record<Language, Measures>; count: number }>, language: Language): Measures {
  return meanOf(held.flatMap(({ figures, count }) => Array.from({ length: count }, () => figures[language])));
}

/** The present and the fitted value of every parameter that moved. */
export function movesOf(before: RankingWeights, after: RankingWeights): string[] {
  return PARAMETERS.filter(({ get }) => get(before) !== get(after)).map(
    ({ name, get }) => `${name} ${get(before)} → ${get(after)}`,
  );
}
