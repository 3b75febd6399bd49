declare module 'snowball-stemmers' {
  /** @returns a stemmer that keeps no state between calls. */
  export function newStemmer(language: 'dutch' | 'english' | 'porter'): { stem(word: string): string };
}

declare module 'stopword' {
  export const nld: string[];
  export const eng: string[];
}
