import { textBehind, wordsOf, type ChallengeContent, type Veil } from '#libs/challenges';
import { fold, type Reason } from '#libs/ranking';

/** Reasons that tell nothing but what a teaser tells: technology, sector, region, kind of service and stage. */
const IN_A_TEASER = new Set([
  'technology',
  'related_technology',
  'sector',
  'related_sector',
  'same_province',
  'near',
  'service_kind',
  'trl',
]);
/** Those that are not drawn from the company's words. */
const WITHOUT_WORDS = new Set(['same_province', 'near', 'service_kind', 'trl']);

/**
 * Those of a match's reasons that tell the reader no more than the challenge itself does.
 *
 * @param content what the reader sees of the answers
 */
export function reasonsBehind(veil: Veil, content: ChallengeContent | null, reasons: readonly Reason[]): Reason[] {
  if (veil.level === 'full') return [...reasons];
  return reasons.filter((reason) => {
    const { code, nl, en, quotes = [] } = reason;
    if (textBehind(veil, nl) !== nl || textBehind(veil, en) !== en) return false;
    if (code === 'words') return content !== null && quotes.length > 0 && stand(quotes, wordsOf(content));
    // Drawn from what the company wrote, and so perhaps from what its own telling leaves out.
    if (veil.ownText !== null) return WITHOUT_WORDS.has(code);
    return veil.level !== 'teaser' || IN_A_TEASER.has(code);
  });
}

/** A mail travels and is forwarded: it quotes nobody. */
export function reasonsForMail(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ code }) => code !== 'words');
}

function stand(quotes: readonly string[], text: string): boolean {
  const folded = fold(text);
  return quotes.every((quote) => folded.includes(fold(quote)));
}
