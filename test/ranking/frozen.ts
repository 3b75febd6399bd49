import type { Language } from '#libs/taxonomy';
import type { Measures } from './measures.js';

/** Where the figures stand that no later ranker may fall below; written by `npm run evaluate -- --freeze`. */
export const FROZEN_FILE = 'test/ranking/frozen.json';

/** Means over the real cases per language. */
export type FrozenFigures = Readonly<Record<Language, Measures>>;

/** By how much a figure may fall before the tests fail. */
export const LARGEST_FALL = 0.02;
