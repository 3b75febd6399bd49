import { DomainError } from '#libs/kernel';
import type { ErasureBlock } from './erasure.lifecycle.js';

export function erasureUnconfirmed(): DomainError {
  const detail = 'This is not the address that you sign in with. Type it as it stands on the page.';
  return new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail,
    errors: [{ in: 'body', at: '/email', code: 'not_yours', detail }],
  });
}

export function erasureBlocked(blocks: readonly ErasureBlock[]): DomainError {
  const ways = blocks.map(({ organisationKind, organisationId, reason }) =>
    reason === 'leads_others'
      ? `${organisationKind} '${organisationId}' has people and no other owner: make one of them owner`
      : `only you answer for ${organisationKind} '${organisationId}': finish or withdraw its challenges, or let somebody take over`,
  );
  return new DomainError({
    code: 'erasure.last_one',
    status: 409,
    title: 'Somebody must take over first',
    detail: `Your data cannot be erased yet. ${ways.join('; ')}.`,
  });
}
