/** Shorter grams are in every word; longer ones cost more and found no more in Dutch. */
const LENGTH = 3;

/** The pieces of three letters of a folded word, its ends marked, so that `las` opens `lasrobot` but is not in `glas`. */
export function characterGrams(word: string): string[] {
  const marked = `_${word}_`;
  return Array.from({ length: Math.max(0, marked.length - LENGTH + 1) }, (_, start) => marked.slice(start, start + LENGTH));
}
