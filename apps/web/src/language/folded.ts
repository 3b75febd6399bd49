/** Without case and accents, so that words are found however they are typed. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word stands in a text that is folded already. */
export function holdsWords(foldedText: string, words: string): boolean {
  return folded(words)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}
