import type { Kind, Role } from '../api/organisations.js';

/** What a person can be in each kind of organisation, the least first. */
export const ROLES_IN: Readonly<Record<Kind, readonly Role[]>> = {
  company: ['member', 'owner'],
  fieldlab: ['member', 'owner'],
  hub: ['broker'],
  programme: ['officer', 'administrator'],
};
