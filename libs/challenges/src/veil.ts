import { blinded, type HiddenWord } from './blinding.js';
import { EMPTY_CONTENT, type ChallengeContent } from './challenge-content.js';
import type { DisclosureLevel } from './disclosure.lifecycle.js';

/** How much of a challenge one reader may see. */
export interface Veil {
  level: DisclosureLevel;
  hidden: readonly HiddenWord[];
  /** In place of the answers below the highest level. */
  ownText: string | null;
}

/** The answers as the reader may see them; null on the lowest level. */
export function contentBehind({ level, hidden, ownText }: Veil, content: ChallengeContent): ChallengeContent | null {
  if (level === 'full') return content;
  if (level === 'teaser') return null;
  const { makes, problem, tried, success, ...terms } = content;
  if (ownText !== null) return { ...EMPTY_CONTENT, ...terms, problem: ownText };
  const blind = (text: string): string => blinded(text, hidden);
  return { makes: blind(makes), problem: blind(problem), tried: blind(tried), success: blind(success), ...terms };
}

/** A text about the challenge, such as a broker's note, as the reader may see it. */
export function textBehind({ level, hidden }: Veil, text: string): string {
  return level === 'full' ? text : blinded(text, hidden);
}

/** What the answers say, one after the other. */
export function wordsOf({ makes, problem, tried, success }: ChallengeContent): string {
  return [problem, makes, tried, success].filter((text) => text !== '').join('\n');
}
