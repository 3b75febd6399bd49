import { describe, expect, it } from 'vitest';
import type { Fieldlab, Technology } from '../api/catalogue.js';
import { facetsOf, isChosen, searchable } from './facets.js';

const welding = { id: 'robot-welding', group: 'robotics', labelNl: 'Robotlassen', labelEn: 'Robot welding', synonymsNl: ['lasrobot'], synonymsEn: [] } satisfies Technology; // prettier-ignore
const fieldlab = {
  id: 'lab',
  name: 'Café Lab',
  city: 'Delft',
  province: 'Zuid-Holland',
  organisation: 'Een stichting',
  summaryNl: 'Lassen',
  summaryEn: 'Welding',
  sectors: [],
  technologies: ['robot-welding'],
  serviceKinds: ['demonstration'],
} as unknown as Fieldlab;
const [lab] = searchable([fieldlab], [welding]);

describe('the facets of an address', () => {
  it('are those that exist', () => {
    expect(facetsOf({ province: 'Utrecht', serviceKind: 'demonstration', words: 'las', group: 'robotics' })).toEqual({
      province: 'Utrecht',
      serviceKind: 'demonstration',
      words: 'las',
      group: 'robotics',
    });
  });

  it.each([[{}], [{ province: 'Atlantis', serviceKind: '', words: ['a'], group: null }]])(
    'leave out what %j misspells',
    (search) => {
      expect(facetsOf(search)).toEqual({});
    },
  );

  it('take a number for words, as the address reads it', () => {
    expect(facetsOf({ words: 3 })).toEqual({ words: '3' });
  });
});

describe('a fieldlab', () => {
  it.each([
    [{}, true],
    [{ words: 'CAFE delft' }, true],
    [{ words: 'lasrobot' }, true],
    [{ words: 'delft zagen' }, false],
    [{ group: 'robotics', province: 'Zuid-Holland', serviceKind: 'demonstration' } as const, true],
    [{ group: 'other' }, false],
    [{ province: 'Utrecht' } as const, false],
    [{ serviceKind: 'pilot-production' } as const, false],
  ])('is found by %j: %s', (facets, found) => {
    expect(lab && isChosen(lab, facets)).toBe(found);
  });
});
