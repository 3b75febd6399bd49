/** A word of a text as it stands there, folded for comparison. Offsets are UTF-16, end exclusive. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, without marks, a to z and 0 to 9 where the script has them. */
  folded: string;
}

/** What is read of one text: beyond this nothing is matched, so that an enormous text costs no more than a long one. */
const LONGEST_TEXT = 20_000;
const LONGEST_WORD = 48;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[a-z0-9]+$/;
const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/**
 * Cuts a text into words. Hyphens and apostrophes separate; `3D-printen` gives `3d` and `printen`.
 *
 * @param text any text, also hostile; only its first 20,000 UTF-16 units are read
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(WORD)) {
    const word = match[0];
    if (word.length > LONGEST_WORD) continue;
    tokens.push({ start: match.index, end: match.index + word.length, folded: fold(word) });
  }
  return tokens;
}

/** Folds case, marks and compatibility forms (Unicode NFKD), so that `Geünieerde ﬁlters` meets `geunieerde filters`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœđłı]/gu, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}
