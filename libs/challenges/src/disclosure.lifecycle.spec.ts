import { expect, it } from 'vitest';
import { CHOSEN_LEVELS, chosenLevel, DISCLOSURE_AUDIENCES } from './disclosure.lifecycle.js';

it.each(DISCLOSURE_AUDIENCES)(
  'lets a level be opened for %s at any time, and narrowed only as far as nothing was shown',
  (audience) => {
    for (const wanted of CHOSEN_LEVELS) {
      expect(chosenLevel(audience, wanted, null)).toBe(wanted);
      expect(chosenLevel(audience, wanted, 'teaser')).toBe(wanted);
    }
    expect(chosenLevel(audience, 'brief', 'brief')).toBe('brief');
    expect(() => chosenLevel(audience, 'teaser', 'brief')).toThrow(
      expect.objectContaining({ code: 'disclosure.already_shown', status: 409 }),
    );
  },
);
