import type { MembershipRole } from '#libs/accounts';

/** What comes of somebody's proven word that they act for a company. */
export const JOININGS = ['not_registered', 'belongs', 'becomes_owner', 'becomes_member', 'needs_invitation'] as const;
export type Joining = (typeof JOININGS)[number];

/** What is known when somebody has proven that they act for a company. */
export interface JoiningState {
  isRegistered: boolean;
  /** What the person is in it already; null for who does not belong to it. */
  role: MembershipRole | null;
  /** Whether any of its owners has ever proven the same. */
  hasProvenOwner: boolean;
  knownCompany: 'member' | 'invitation';
}

/**
 * The rule by which somebody joins the company that they have proven to act for.
 *
 * Anybody with an account can register a company by hand, on their word, so its owner may be a stranger to it. Proof therefore never
 * waits for the word of somebody who has none: while no owner has proven to act for the company, the first who does becomes owner
 * beside those that are there, even if they were let in as a member already, sees them, and can send them away. Once an owner has
 * proven it, the setting of the provider decides: others become members, or an owner has to invite them, and members stay what they
 * are. Nobody is lowered or removed by this.
 */
export function joiningOf({ isRegistered, role, hasProvenOwner, knownCompany }: JoiningState): Joining {
  if (!isRegistered) return 'not_registered';
  if (role === 'owner') return 'belongs';
  if (!hasProvenOwner) return 'becomes_owner';
  if (role !== null) return 'belongs';
  return knownCompany === 'member' ? 'becomes_member' : 'needs_invitation';
}
