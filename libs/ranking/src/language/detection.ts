import { LANGUAGES, type Language } from '#libs/taxonomy';
import { LIGHT_WORDS, STOP_WORDS } from './stop-words.js';
import type { Token } from './tokens.js';
import { wordsIn } from './word-list.js';

function isCommon(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word) || LIGHT_WORDS[language].has(word);
}

/** Function words of neighbouring languages that neither Dutch nor English has. */
const FOREIGN = new Set(
  wordsIn(`der das und ist nicht ein eine einen wir suchen mit fur auf auch sind werden konnen unsere unser sie ich haben wird zum zur bei
  le les des une est nous pour dans avec sur pas que qui notre nos sont cherchons aux du et
  el los las una por con para nuestra nuestro estamos buscamos es y
  il lo gli della sono con per che non cerchiamo
  nie jest dla naszej szukamy oraz w z na do`).filter((word) => !isCommon(word, 'nl') && !isCommon(word, 'en')),
);

/** Spelling that one of both languages has and the other hardly. */
const SPELLING: Readonly<Record<Language, RegExp>> = {
  nl: /ij|aa|uu|oe|sch|cht|heid$|tie$|ingen$|eren$|elijk|^ge.+[dt]$|[aeou]{2}.*en$|^ver|^be|lassen$|kk|zz/,
  en: /th|wh|tion|ough|ness$|ity$|ck|ly$|y$|ed$|sh|ea|ce$|se$|ise$|ize$/,
};

const WEIGHT_OF_SPELLING = 0.2;
/** A function word of both languages tells hardly which it is. */
const WEIGHT_OF_SHARED = 0.1;
const MOST_WORDS = 400;

/**
 * The language of a text, by its function words and, where it has none, its spelling.
 *
 * @returns null when neither language stands out, as in a single brand name, a third language or no words at all
 */
export function detectLanguage(tokens: readonly Token[]): Language | null {
  const score = { nl: 0, en: 0 };
  let foreign = 0;
  for (const { folded } of tokens.slice(0, MOST_WORDS)) {
    if (FOREIGN.has(folded)) foreign += 1;
    const common = { nl: isCommon(folded, 'nl'), en: isCommon(folded, 'en') };
    for (const language of LANGUAGES) {
      if (common[language]) score[language] += common.nl && common.en ? WEIGHT_OF_SHARED : 1;
      else if (folded.length > 3 && SPELLING[language].test(folded)) score[language] += WEIGHT_OF_SPELLING;
    }
  }
  const language: Language = score.nl >= score.en ? 'nl' : 'en';
  const best = score[language];
  const second = Math.min(score.nl, score.en);
  if (best < WEIGHT_OF_SPELLING || best === second || foreign > best) return null;
  return language;
}
