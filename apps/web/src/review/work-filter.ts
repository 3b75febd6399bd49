/** What can be asked of a person or waited for, in the order in which it needs one. */
export const WORK_STATES = ['alarm', 'asked', 'review', 'inviting', 'referred', 'company', 'running', 'closed'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What narrows the work list down; it stands in the address, so that going back undoes it. */
export interface WorkFilter {
  state?: WorkState;
  /** Words that must all be found. */
  words?: string;
}

/** The filter that an address names; what it misspells counts as not chosen. */
export function workFilterOf({ state, words }: Record<string, unknown>): WorkFilter {
  const known = WORK_STATES.find((one) => one === state);
  return { ...(known && { state: known }), ...wordsOf({ words }) };
}

/** The words that an address names. */
export function wordsOf({ words }: Record<string, unknown>): { words?: string } {
  const text = typeof words === 'string' || typeof words === 'number' ? String(words).slice(0, 200) : '';
  return text === '' ? {} : { words: text };
}
