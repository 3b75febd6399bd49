import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, challenge } from '../../test/catalogue.js';
import { readChallenge } from '../challenge-reading.js';
import { buildIndex } from '../ranking-index.js';
import { ExperienceIndex, SHIPPED_EXPERIENCE, type Experience } from './experience.js';
import { learnExperience } from './learning.js';

const index = buildIndex(catalogue());
const NOTHING: Experience = { provenance: '', helped: {} };

/** By the id of the fieldlab. */
function experiences(experience: Experience, text: string): Record<string, number> {
  const { evidence } = readChallenge(index, challenge(text));
  const found = new ExperienceIndex(experience, index.graph).experiences(evidence, index.rarities, index.directions);
  return Object.fromEntries(index.fieldlabs.map(({ fieldlab }, at) => [fieldlab.id, found[at] as number]));
}

const best = (experience: Experience, text: string): string =>
  Object.entries(experiences(experience, text)).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';

describe('experience', () => {
  it('stays between 0 and 1, and says nothing of a challenge that speaks of nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('lasrobot', 'drone', 'plastic afval')), (text) => {
        for (const value of Object.values(experiences(SHIPPED_EXPERIENCE, text))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(new Set(Object.values(experiences(SHIPPED_EXPERIENCE, '')))).toEqual(new Set([0]));
  });

  it('expects what is asked where nothing was learned, and leaves out concepts that the catalogue does not know', () => {
    expect(best(NOTHING, 'Wij zoeken een lasrobot')).toBe('welding');
    const strange = { provenance: '', helped: { 'robot-welding': 'no-such-concept 90, robot-welding 50' } };
    expect(experiences(strange, 'Wij zoeken een lasrobot')).toEqual(experiences(NOTHING, 'Wij zoeken een lasrobot'));
  });

  it('learns from lessons who helps with what, and does not forget what the others offer', () => {
    const lessons = Array.from({ length: 20 }, () => ({
      challenge: challenge('Onze metselaars worden schaars'),
      helped: new Map([['assembly', 1]]),
    }));
    const learned = learnExperience(index, lessons, 'test');
    expect(best(learned, 'Onze metselaars worden schaars')).toBe('assembly');
    expect(best(learned, 'Wij zoeken een lasrobot')).toBe('welding');
    expect(Object.keys(learned.helped)).toHaveLength(index.graph.concepts.length);
  });
});
