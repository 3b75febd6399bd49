/** The five questions and the look back at the end, each with its part of the address. */
export const QUESTIONS = ['makes', 'problem', 'tried', 'success', 'terms', 'check'] as const;

export type Question = (typeof QUESTIONS)[number];

/** How a question is called in an address: its number, or `check`. */
export function partOf(question: Question): string {
  return question === 'check' ? 'check' : String(QUESTIONS.indexOf(question) + 1);
}

/** The question of a part of an address; null when there is none. */
export function questionOf(part: string): Question | null {
  return QUESTIONS.find((question) => partOf(question) === part) ?? null;
}

export function after(question: Question): Question | null {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? null;
}

export function before(question: Question): Question | null {
  return QUESTIONS[QUESTIONS.indexOf(question) - 1] ?? null;
}
