export * from './permission-table.js';
export * from './permissions.js';
export * from './within-reach.js';
export type { Parties, Party, Relation } from './relation.js';
export { ROLES, type Role } from './role.js';
