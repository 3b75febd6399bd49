import type { RankedMatch } from '#libs/ranking';
import { MEASURES, type Interval, type Measures } from './measures.js';

/** One row of figures for people, with intervals where they are known. */
export function figuresRow(name: string, figures: Measures, intervals?: Readonly<Record<keyof Measures, Interval>>): string {
  const cells = MEASURES.map((measure) => {
    const interval = intervals && ` [${intervals[measure].low.toFixed(2)}–${intervals[measure].high.toFixed(2)}]`;
    return `${measure} ${figures[measure].toFixed(3)}${interval ?? ''}`;
  });
  return `  ${name.padEnd(intervals ? 11 : 30)} ${cells.join('  ')}`;
}

/** One fieldlab in the ranking of a case, with the parts of its fit; the true solver is marked. */
export function caseLine({ rank, fieldlabId, fit, contributions, reasonsForCompany }: RankedMatch, isTrue: boolean): string {
  const parts = contributions
    .filter(({ points }) => points >= 0.005)
    .map(({ feature, points }) => `${feature} ${points.toFixed(2)}`);
  const why = reasonsForCompany[0]?.en ?? 'No reason.';
  return `       ${isTrue ? '✓' : ' '} ${rank}. ${fieldlabId.padEnd(36)} ${fit.toFixed(3)}  ${parts.join(', ')}  ${why}`;
}
