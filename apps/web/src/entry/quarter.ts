/** Whether something was said in the quarter of `now`. @param at ISO instant */
export function wasSaidThisQuarter(at: string, now: Date): boolean {
  const quarter = (moment: Date): string => `${moment.getUTCFullYear()}-${Math.floor(moment.getUTCMonth() / 3)}`;
  return quarter(new Date(at)) === quarter(now);
}
