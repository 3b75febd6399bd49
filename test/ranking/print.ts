import { MEASURES, type Measures } from './measures.js';

/** One row of figures for people. */
export function figuresRow(name: string, figures: Measures): string {
  return `  ${name.padEnd(30)} ${MEASURES.map((measure) => `${measure} ${figures[measure].toFixed(3)}`).join('  ')}`;
}
