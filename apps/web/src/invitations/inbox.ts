import type { Invitation } from '../api/fieldlab-work.js';

/** The invitations that wait for an answer, the one that ends first on top; and the others as they came. */
export function inbox(invitations: readonly Invitation[]): { open: Invitation[]; ended: Invitation[] } {
  const open = invitations.filter(({ status }) => status === 'open');
  return {
    open: open.sort((one, other) => one.respondBy.localeCompare(other.respondBy)),
    ended: invitations.filter(({ status }) => status !== 'open'),
  };
}
