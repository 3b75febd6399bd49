export * from './membership-invitation.entity.js';
export * from './membership-invitations.service.js';
export { ROLES_IN, stateOfJoining } from './membership.lifecycle.js';
export type { Member } from './memberships.repository.js';
export { MembershipsService } from './memberships.service.js';
export type { Organisation } from './organisation.js';
