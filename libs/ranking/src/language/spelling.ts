/** Shorter words have too many neighbours to guess. */
const SHORTEST = 6;
/** Many words differ in one letter, and a wrong letter is the rarest slip: it is undone in long words only. */
const SHORTEST_CHANGED = 9;

/**
 * Finds the word that was meant by a word with one slip: a letter left out, added, changed, or two letters swapped (Damerau 1964).
 * Words are found by what is left of them without one letter (symmetric deletes), so a look-up costs a few map reads.
 */
export class SpellingIndex {
  private readonly words: ReadonlyMap<string, number>;
  private readonly byRest = new Map<string, string[]>();

  /** @param words every word that needs no correction, with how common it is */
  constructor(words: ReadonlyMap<string, number>) {
    this.words = words;
    for (const word of words.keys()) {
      if (word.length < SHORTEST) continue;
      for (const rest of [word, ...rests(word)]) {
        const known = this.byRest.get(rest);
        if (known) known.push(word);
        else this.byRest.set(rest, [word]);
      }
    }
  }

  /** @returns the commonest word one slip away that begins alike, or null when the word is known or nothing is near */
  correct(word: string): string | null {
    if (word.length < SHORTEST || this.words.has(word) || /\d/.test(word)) return null;
    let best: string | null = null;
    for (const rest of [word, ...rests(word)])
      for (const candidate of this.byRest.get(rest) ?? [])
        if (candidate[0] === word[0] && isOneSlip(word, candidate) && this.isBetter(candidate, best)) best = candidate;
    return best;
  }

  private isBetter(candidate: string, best: string | null): boolean {
    if (best === null) return true;
    const difference = (this.words.get(candidate) ?? 0) - (this.words.get(best) ?? 0);
    return difference > 0 || (difference === 0 && candidate < best);
  }
}

/** A word without each of its letters but the first. */
function rests(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(0, index + 1) + word.slice(index + 2));
}

function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.length === b.length)
    return (
      (one.length >= SHORTEST_CHANGED && a.slice(1) === b.slice(1)) ||
      (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
    );
  return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
}
