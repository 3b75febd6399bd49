import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, challenge } from '../../test/catalogue.js';
import { readChallenge } from '../challenge-reading.js';
import { buildIndex } from '../ranking-index.js';
import { ExperienceIndex, SHIPPED_EXPERIENCE, type Experience } from './experience.js';
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

const lesson = (text: string, helped: string, count = 20): Lesson[] =>
  Array.from({ length: count }, () => ({ challenges: [challenge(text)], helped: new Map([[helped, 1]]) }));

const LEARNED = learnExperience(
  index,
  ids.flatMap((id) => lesson(id === 'assembly' ? 'Onze metselaars worden schaars' : `Iets anders met ${id}`, id)),
  'test',
);

describe('experience', () => {
  it('is between 0 and 1 for every fieldlab that cases tell of, and its squares add up to 1', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('lasrobot', 'drone', 'plastic afval')), (text) => {
        const values = Object.values(experiences(SHIPPED_EXPERIENCE, text, [...SHIPPED_EXPERIENCE.fieldlabs])) as number[];
        for (const value of values) expect(value).toBeGreaterThan(0);
        expect(values.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1, 9);
      }),
    );
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
    const [assembly, welding, ended] = new ExperienceIndex(LEARNED, ['assembly', 'welding', null]).experiences(terms);
    expect(ended).toBeNull();
    expect((assembly ?? 0) ** 2 + (welding ?? 0) ** 2).toBeCloseTo(1, 9);
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

  it('refuses weights that do not belong to its terms', () => {
    expect(() => new ExperienceIndex({ ...LEARNED, terms: `${LEARNED.terms} nl:extra` }, ids)).toThrow('one byte');
  });
});
