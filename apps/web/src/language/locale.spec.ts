import { afterAll, expect, it, vi } from 'vitest';

// Others share the modules of this worker.
afterAll(() => vi.resetModules());

it.each([
  ['nl', 'donderdag 3 december om 17:00'],
  ['en', 'Thursday 3 December at 17:00'],
])('a moment reads in %s as in the mails: %s', async (language, written) => {
  vi.resetModules();
  vi.stubEnv('LANGUAGE', language);
  const { locale } = await import('./language.js');
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
  expect(format.format(new Date('2026-12-03T16:00:00Z'))).toBe(written);
});
