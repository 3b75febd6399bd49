import { notAllowed, type Actor } from '#libs/accounts';
import { notFound } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';

/** How a person relates to a challenge. Fieldlabs see challenges only through their invitations. */
export type ChallengeRelation = 'company' | 'broker';

/** The person's relation to the challenge; null means that for this person it does not exist. */
export function relationTo(actor: Actor, challenge: Challenge): ChallengeRelation | null {
  if (actor.belongsTo('company', challenge.companyId)) return 'company';
  if (actor.isBrokerOf(challenge.hubId) && challenge.submittedAt !== null) return 'broker';
  return null;
}

/**
 * The challenge, if this person may act on it in one of the given relations.
 *
 * @throws DomainError `challenge.not_found` (404) when it is hidden from this person, `actor.not_allowed` (403) when it is
 * visible but the relation is another.
 */
export function requireChallenge(
  actor: Actor,
  id: string,
  challenge: Challenge | null,
  relations: readonly ChallengeRelation[],
): Challenge {
  const relation = challenge && relationTo(actor, challenge);
  if (!challenge || !relation) throw notFound('challenge', id);
  if (relations.includes(relation)) return challenge;
  throw notAllowed(relations[0] === 'company' ? 'people of the company that posted it' : 'a broker of its hub');
}
