/** From which fit on a match is called so; the word matters more than the number. */
export const GRADES = [
  ['strong', 0.5],
  ['good', 0.35],
  ['fair', 0.22],
  ['weak', 0.15],
] as const;

export type Grade = (typeof GRADES)[number][0];

/** How well something fits, in a word; null when it does not fit. @param fit 0 to 1 */
export function gradeOf(fit: number): Grade | null {
  return GRADES.find(([, from]) => fit >= from)?.[0] ?? null;
}
