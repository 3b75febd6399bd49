import type { DisclosedChallenge } from '../api/disclosure.js';
import { ofPair } from '../language/language.js';

/** What a challenge is about, in as many words as the company shows: the problem, or else its technologies. */
export function problemOf({ content, technologies }: DisclosedChallenge): string {
  return content?.problem ?? technologies.map(({ labelNl, labelEn }) => ofPair({ nl: labelNl, en: labelEn })).join(', ');
}
