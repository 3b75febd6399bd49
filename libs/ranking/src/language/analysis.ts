import { LANGUAGES, type Language } from '#libs/taxonomy';
import { compoundParts } from './compounds.js';
import { detectLanguage } from './detection.js';
import { stem } from './stemming.js';
import { LIGHT_WORDS, STOP_WORDS } from './stop-words.js';
import { tokenize, type Token } from './tokens.js';

/** A word of a text as the ranker compares it. */
export interface Word extends Token {
  stem: string;
  /** Stems of the parts of a compound, in their order; empty for a simple word. */
  parts: readonly string[];
  /** What an index knows it by, the whole word first; empty for a stop word. Languages are kept apart. */
  terms: readonly string[];
  /** True for a function word; it is kept for its position. */
  stop: boolean;
  /** True for a word that every request has: it is searched for, but counts little. */
  light: boolean;
  /** True when the word is what was probably meant, not what was written. */
  guessed?: boolean;
}

/** A text read as one language. */
export interface AnalyzedText {
  language: Language;
  words: readonly Word[];
}

const NO_PARTS: readonly string[] = [];

/** Reads a text in a language that is known, such as `descriptionNl`. */
export function analyze(text: string, language: Language): AnalyzedText {
  return { language, words: tokenize(text).map((token) => wordOf(token, language)) };
}

/**
 * Reads a text in the language it is found to be in; a text of which that cannot be told is read as both.
 *
 * @returns the readings, and the language found
 */
export function analyzeUnknown(text: string): { language: Language | null; readings: readonly AnalyzedText[] } {
  const tokens = tokenize(text);
  const language = detectLanguage(tokens);
  const languages = language ? [language] : LANGUAGES;
  return {
    language,
    readings: languages.map((each) => ({ language: each, words: tokens.map((token) => wordOf(token, each)) })),
  };
}

/** What a word is wherever it stands. */
type Form = Omit<Word, keyof Token | 'guessed'>;

/** Bounds the memory that words once read can take; a full memory is emptied. */
const MOST_REMEMBERED = 50_000;
const remembered: Readonly<Record<Language, Map<string, Form>>> = { nl: new Map(), en: new Map() };

function wordOf({ start, end, folded }: Token, language: Language): Word {
  const { stem: whole, parts, terms, stop, light } = formOf(folded, language);
  return { start, end, folded, stem: whole, parts, terms, stop, light };
}

function formOf(folded: string, language: Language): Form {
  const memory = remembered[language];
  const known = memory.get(folded);
  if (known) return known;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const form = readForm(folded, language);
  memory.set(folded, form);
  return form;
}

function readForm(folded: string, language: Language): Form {
  const stop = STOP_WORDS[language].has(folded) || (folded.length === 1 && !/\d/.test(folded));
  if (stop) return { stem: folded, parts: NO_PARTS, terms: NO_PARTS, stop, light: false };
  const light = LIGHT_WORDS[language].has(folded);
  const whole = stem(folded, language);
  const parts =
    language === 'nl' && !light
      ? compoundParts(folded)
          .filter((part) => !isCommon(part))
          .map((part) => stem(part, language))
      : NO_PARTS;
  return { stem: whole, parts, terms: [whole, ...parts].map((term) => `${language}:${term}`), stop, light };
}

/** As part of a compound such a word tells nothing: the `werk` of `handwerk`. */
const isCommon = (part: string): boolean => STOP_WORDS.nl.has(part) || LIGHT_WORDS.nl.has(part);

/** A word of a text read as another one, given by its stem. */
export function asMeant(word: Word, meant: string, language: Language): Word {
  return { ...word, stem: meant, terms: [`${language}:${meant}`], guessed: true };
}
