/**
 * From which fit on a match is called so; the word matters more than the number. Of real questions 93 in 100 have a best match that is
 * good, and 95 a third one that is weak or more; of questions that no fieldlab is for, 78 in 100 stay below all of it.
 */
export const GRADES = [
  ['strong', 0.5],
  ['good', 0.36],
  ['fair', 0.28],
  ['weak', 0.2],
] as const;

export type Grade = (typeof GRADES)[number][0];

/** How well something fits, in a word; null when it does not fit. @param fit 0 to 1 */
export function gradeOf(fit: number): Grade | null {
  return GRADES.find(([, from]) => fit >= from)?.[0] ?? null;
}
