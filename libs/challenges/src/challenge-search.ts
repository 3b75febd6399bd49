/** Most words that are looked for; more make a search no better. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/** Words that a person typed, as they can be looked for. */
export interface SearchWords {
  /** Each as the beginning of a word, in lower case; letters and digits only. */
  beginnings: string[];
  /** Number of a challenge, where a word is a reference such as `U-1024` or `1024`. */
  number: number | null;
}

/** Reads what a person typed. Signs that part words are left out, so nothing typed can mean anything but words. */
export function searchWords(text: string): SearchWords {
  const beginnings = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));
  const reference = /^\s*(?:u-?)?(\d{4,9})\s*$/i.exec(text)?.[1];
  return { beginnings: beginnings.slice(0, MOST_WORDS), number: reference === undefined ? null : Number(reference) };
}
