/** The words of lists that are written as running text. */
export const wordsIn = (...texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\s+/).filter(Boolean));
