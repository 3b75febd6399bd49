import type { Answers } from '../api/challenges.js';

const PREFIX = 'fieldmatch.draft.';

/** Answers of a draft that the server does not have yet. They stay in this browser until it does. */
export function keptAnswers(challengeId: string): Answers {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + challengeId) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

export function keepAnswers(challengeId: string, answers: Answers): void {
  try {
    if (Object.keys(answers).length === 0) localStorage.removeItem(PREFIX + challengeId);
    else localStorage.setItem(PREFIX + challengeId, JSON.stringify(answers));
  } catch {
    // A browser without storage relies on the server alone.
  }
}

/** Takes every kept answer from this browser. */
export function forgetDrafts(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}
