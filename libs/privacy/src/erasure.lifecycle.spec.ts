import { expect, it } from 'vitest';
import { erasureBlocks, type Part } from './erasure.lifecycle.js';

const part = (userId: string, role: string, organisationKind = 'company', organisationId = 'a'): Part => ({
  userId,
  role,
  organisationKind,
  organisationId,
});
const reasons = (parts: Part[], busy: string[] = []): string[] =>
  erasureBlocks('me', parts, new Set(busy)).map(({ organisationKind, reason }) => `${organisationKind} ${reason}`);

it.each<[string, Part[], string[], string[]]>([
  ['nobody’s', [], [], []],
  ['a member', [part('me', 'member'), part('you', 'owner')], ['a'], []],
  ['one of two owners', [part('me', 'owner'), part('you', 'owner')], ['a'], []],
  ['the only owner of others', [part('me', 'owner'), part('you', 'member')], [], ['company leads_others']],
  ['a company of one that is done', [part('me', 'owner')], [], []],
  ['a company of one with an open challenge', [part('me', 'owner')], ['a'], ['company answers_alone']],
  ['the only one of a fieldlab', [part('me', 'owner', 'fieldlab')], [], ['fieldlab answers_alone']],
  ['the only broker of a hub', [part('me', 'broker', 'hub'), part('you', 'broker', 'hub', 'b')], [], ['hub answers_alone']],
  ['the only administrator', [part('me', 'administrator', 'programme')], [], ['programme answers_alone']],
])('lets go, or not: %s', (_, parts, busy, expected) => {
  expect(reasons(parts, busy)).toEqual(expected);
});
