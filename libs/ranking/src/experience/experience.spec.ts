import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, challenge } from '../../test/catalogue.js';
import { readChallenge } from '../challenge-reading.js';
import { buildIndex } from '../ranking-index.js';
import { ExperienceIndex, SHIPPED_EXPERIENCE, vectorOf, type Experience } from './experience.js';
import { learnExperience, type Lesson } from './learning.js';

const index = buildIndex(catalogue());
const ids = index.fieldlabs.map(({ fieldlab }) => fieldlab.id);

/** By the id of the fieldlab. */
function experiences(experience: Experience, text: string, fieldlabs = ids): Record<string, number | null> {
  const found = new ExperienceIndex(experience, fieldlabs).experiences(readChallenge(index, challenge(text)).terms);
  return Object.fromEntries(fieldlabs.map((id, at) => [id, found[at] ?? null]));
}

const best = (experience: Experience, text: string): string =>
  Object.entries(experiences(experience, text)).toSorted(([, a], [, b]) => (b ?? 0) - (a ?? 0))[0]?.[0] ?? '';

/** @param helped null for nobody */
const lesson = (text: string, helped: string | null, count = 20): Lesson[] =>
  Array.from({ length: count }, () => ({ challenges: [challenge(text)], helped: new Map(helped === null ? [] : [[helped, 1]]) }));

const LEARNED = learnExperience(
  index,
  [
    ...ids.flatMap((id) => lesson(id === 'assembly' ? 'Onze metselaars worden schaars' : `Iets anders met ${id}`, id)),
    ...['tuin', 'fluwiel', 'knorrepot'].map((word) => ({
      challenges: [challenge(`Ons huis met een ${word}`)],
      helped: new Map(),
    })),
    ...lesson('Ons huis heeft een tuin', null),
  ],
  'test',
);

const sumOfSquares = (values: ReadonlyArray<number | null>): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0) ** 2, 0);

describe('experience', () => {
  it('is between 0 and 1 for every fieldlab that cases tell of, and its squares add up to 1 with that of nobody', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('lasrobot', 'drone', 'plastic afval')), (text) => {
        const values = Object.values(experiences(SHIPPED_EXPERIENCE, text, [...SHIPPED_EXPERIENCE.fieldlabs])) as number[];
        for (const value of values) expect(value).toBeGreaterThan(0);
        expect(sumOfSquares(values)).toBeLessThan(1);
      }),
    );
  });

  it('learns from what nobody could help with to leave it to nobody, and what it does not know likewise', () => {
    const sure = (text: string): number => sumOfSquares(Object.values(experiences(LEARNED, text)));
    expect(sure('Wij zoeken metselaars')).toBeGreaterThan(0.8);
    for (const text of ['Ons huis heeft een tuin', 'Qwxz vvrk', '']) expect(sure(text)).toBeLessThan(0.3);
  });

  it('prefers nobody where it knows no word', () => {
    for (const text of ['', 'Qwxz vvrk'])
      expect(new Set(Object.values(experiences(SHIPPED_EXPERIENCE, text, [...SHIPPED_EXPERIENCE.fieldlabs]))).size).toBe(1);
  });

  it('says nothing of a fieldlab that no case tells of, and shares the rest among the others', () => {
    const known = experiences(LEARNED, 'Onze metselaars worden schaars', ['assembly', 'welding']);
    const beside = experiences(LEARNED, 'Onze metselaars worden schaars', ['assembly', 'welding', 'newcomer']);
    expect(beside).toEqual({ ...known, newcomer: null });
  });

  it('leaves the share of one that can help nobody any more to the others', () => {
    const { terms } = readChallenge(index, challenge('Onze metselaars worden schaars'));
    const of = (fieldlabs: Array<string | null>): Array<number | null> =>
      new ExperienceIndex(LEARNED, fieldlabs).experiences(terms);
    const [assembly, welding, flying] = of(['assembly', 'welding', 'flying']) as number[];
    const [more, alike, ended] = of(['assembly', 'welding', null]) as [number, number, null];
    expect(ended).toBeNull();
    expect(more).toBeGreaterThan(assembly as number);
    expect(more / alike).toBeCloseTo((assembly as number) / (welding as number), 9);
    expect(flying).toBeGreaterThan(0);
  });

  it('prefers nobody where words count for nothing', () => {
    const found = new ExperienceIndex(LEARNED, ids).experiences([{ term: 'nl:metselar', weight: 0 }]);
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toBeGreaterThan(0);
  });

  it('learns from lessons who helps with what, and from a single word of theirs', () => {
    expect(best(LEARNED, 'Onze metselaars worden schaars')).toBe('assembly');
    expect(best(LEARNED, 'Wij zoeken metselaars')).toBe('assembly');
  });

  it('does not forget what a fieldlab offers over what cases tell', () => {
    expect(best(LEARNED, 'Wij zoeken een lasrobot')).toBe('welding');
  });

  it('is less sure the more words it does not know', () => {
    const sureness = (text: string): number => experiences(LEARNED, text)['assembly'] ?? 0;
    expect(sureness('metselaars qwxz vvrk zzpt')).toBeLessThan(sureness('metselaars'));
  });

  it('makes every challenge a vector of one length, that of unknown words among it', () => {
    const rows = new Map([['nl:bekend', 0]]);
    for (const terms of [{}, { 'nl:bekend': 3 }, { 'nl:vreemd': 1 }, { 'nl:bekend': 1, 'nl:vreemd': 2, 'nl:vreemder': 0.5 }]) {
      const weighted = Object.entries(terms).map(([term, weight]) => ({ term, weight }));
      const { values, unknown } = vectorOf(weighted, rows);
      expect(Math.sqrt(sumOfSquares([...values, unknown / 2]))).toBeCloseTo(4, 9);
    }
  });

  it('refuses weights that do not belong to its terms', () => {
    expect(() => new ExperienceIndex({ ...LEARNED, terms: `${LEARNED.terms} nl:extra` }, ids)).toThrow('one byte');
  });
});
