import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL_MS = 20;

/**
 * Asks until there is an answer: for what another process does in its own time and announces nowhere.
 *
 * @param ask returns undefined while there is none yet.
 * @throws Error that names what was awaited, after `limitMs`.
 */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>, limitMs = 20_000): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited ${limitMs} ms in vain for ${what}.`);
    await pause(INTERVAL_MS);
  }
}
