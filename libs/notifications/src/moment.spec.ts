import { describe, expect, it } from 'vitest';
import { writtenOut } from './moment.js';

describe('writtenOut', () => {
  it.each([
    ['2026-12-01T16:00:00Z', 'dinsdag 1 december 2026 om 17:00 uur', 'Tuesday 1 December 2026 at 17:00 (Dutch time)'],
    ['2026-07-01T15:00:00Z', 'woensdag 1 juli 2026 om 17:00 uur', 'Wednesday 1 July 2026 at 17:00 (Dutch time)'],
    // The day turns in Amsterdam before it does in UTC, and midnight is not 24:00.
    ['2026-12-31T23:00:00Z', 'vrijdag 1 januari 2027 om 00:00 uur', 'Friday 1 January 2027 at 00:00 (Dutch time)'],
    // One second before and at both changes of the clock in 2026.
    ['2026-03-29T00:59:59Z', 'zondag 29 maart 2026 om 01:59 uur', 'Sunday 29 March 2026 at 01:59 (Dutch time)'],
    ['2026-03-29T01:00:00Z', 'zondag 29 maart 2026 om 03:00 uur', 'Sunday 29 March 2026 at 03:00 (Dutch time)'],
    ['2026-10-25T01:00:00Z', 'zondag 25 oktober 2026 om 02:00 uur', 'Sunday 25 October 2026 at 02:00 (Dutch time)'],
    ['2026-12-01T17:00:00+01:00', 'dinsdag 1 december 2026 om 17:00 uur', 'Tuesday 1 December 2026 at 17:00 (Dutch time)'],
  ])('%s in Amsterdam', (iso, nl, en) => {
    expect(writtenOut(iso, 'nl')).toBe(nl);
    expect(writtenOut(iso, 'en')).toBe(en);
  });

  it('refuses what is no instant', () => {
    expect(() => writtenOut('tomorrow', 'nl')).toThrow(RangeError);
  });
});
