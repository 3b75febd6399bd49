import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import english from '../texts/en/programme.json' with { type: 'json' };
import dutch from '../texts/nl/programme.json' with { type: 'json' };
import { hoursInWords } from './hours.js';

const nl = createTranslator({ locale: 'nl-NL', messages: { programme: dutch }, namespace: 'programme' });
const en = createTranslator({ locale: 'en-GB', messages: { programme: english }, namespace: 'programme' });
const MINUTE = 1 / 60;

it.each([
  [null, '–', '–'],
  [0, 'minder dan een minuut', 'less than a minute'],
  [0.49 * MINUTE, 'minder dan een minuut', 'less than a minute'],
  [0.51 * MINUTE, '1 minuut', '1 minute'],
  [2 * MINUTE, '2 minuten', '2 minutes'],
  [59.4 * MINUTE, '59 minuten', '59 minutes'],
  [59.6 * MINUTE, '1 uur', '1 hour'],
  [1.54, '1,5 uur', '1.5 hours'],
  [47.9, '47,9 uur', '47.9 hours'],
  [48, '2 dagen', '2 days'],
  [60, '2,5 dagen', '2.5 days'],
])('%s hours are %s, or %s', (hours, inDutch, inEnglish) => {
  expect([hoursInWords(hours, nl), hoursInWords(hours, en)]).toEqual([inDutch, inEnglish]);
});
