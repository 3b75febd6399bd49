/** Puts one into a short list that holds at most `most`, best first; equal ones stay in the order in which they came. */
export function keepBest<T>(best: T[], one: T, most: number, isBefore: (one: T, other: T) => boolean): void {
  if (best.length === most && !isBefore(one, best[most - 1] as T)) return;
  if (best.length < most) best.push(one);
  let at = best.length - 1;
  for (; at > 0 && isBefore(one, best[at - 1] as T); at -= 1) best[at] = best[at - 1] as T;
  best[at] = one;
}
