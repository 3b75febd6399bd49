import { withName, type ChallengeReading } from '../challenge-reading.js';
import { standingOf, type Question, type Scored } from '../scoring.js';
import type { Reason } from '../types.js';

/** The shortlist is three; below it the sum is not worth its time. */
const LAST_ASKED = 3;
/** A technology that the fieldlab covers by less than this is not its own. */
const OWN = 0.6;

/**
 * The one technology that, named in the challenge, would lift a fieldlab most: found by ranking again with its name added.
 *
 * @returns null for the first place, and where naming a technology of the fieldlab lifts it to no better place
 */
export function counterfactualOf(
  question: Question,
  reading: ChallengeReading,
  { document, indexed }: Scored,
  place: number,
): Reason | null {
  if (place === 1 || place > LAST_ASKED) return null;
  const { graph, rarities } = question.index;
  let own: number | null = null;
  graph.concepts.forEach(({ kind }, concept) => {
    if (kind !== 'technology' || reading.evidence.has(concept)) return;
    if (indexed.coverage.had[concept] !== concept || (indexed.coverage.support[concept] ?? 0) < OWN) return;
    if (own === null || (rarities[concept] ?? 0) > (rarities[own] ?? 0)) own = concept;
  });
  const label = own === null ? undefined : graph.concepts[own]?.label;
  if (!label) return null;
  const language = reading.languages[0] ?? 'nl';
  const again = standingOf(question, withName(question.index, reading, label[language]));
  const next = again.scored.findIndex((other) => other.document === document) + 1;
  if (next >= place) return null;
  return {
    code: 'name_technology',
    nl: `Noemt u ‘${label.nl}’, dan gaat dit fieldlab van plaats ${place} naar plaats ${next}.`,
    en: `If you name ‘${label.en}’, this fieldlab goes from place ${place} to place ${next}.`,
  };
}
