import { isOpenToEverybody, type Permission } from '../permissions/index.js';

/**
 * What a token may be given, and what that allows besides what is open to everybody. A permission that stands in no scope can be used
 * with no token, whoever made it: so no token signs in, ends sessions, makes tokens or changes who belongs where.
 */
const SCOPES = {
  'catalogue:read': ['catalogue.read', 'fieldlab.read', 'fieldlab.read_provenance', 'fieldlab.read_capacity'],
  'catalogue:write': ['fieldlab.confirm', 'fieldlab.change_capacity'],
  'challenges:read': ['challenge.read', 'referral.read'],
  'challenges:write': [
    'challenge.return',
    'challenge.rank',
    'challenge.curate',
    'challenge.release',
    'challenge.refer',
    'challenge.close',
    'referral.answer',
    'referral.take_back',
  ],
  'projects:read': ['introduction.read', 'project.read'],
} as const satisfies Record<string, readonly Permission[]>;

export type TokenScope = keyof typeof SCOPES;
export const TOKEN_SCOPES = Object.keys(SCOPES) as TokenScope[];

/** Open to everybody, and harmless in the hands of a program. */
const ALWAYS: readonly Permission[] = ['catalogue.read', 'fieldlab.read', 'health.read', 'interface.read'];

/** Whether scopes allow a request that needs a permission. A scope to read allows no method that writes. */
export function scopesAllow(scopes: readonly TokenScope[], permission: Permission, method: string): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading && ALWAYS.includes(permission)) return true;
  return scopes.some((scope) => allows(scope, permission) && (isReading || scope.endsWith(':write')));
}

/** Whether there is a token that may do this. */
export function isForTokens(permission: Permission): boolean {
  return !isOpenToEverybody(permission) && TOKEN_SCOPES.some((scope) => allows(scope, permission));
}

function allows(scope: TokenScope, permission: Permission): boolean {
  return (SCOPES[scope] as readonly Permission[]).includes(permission);
}
