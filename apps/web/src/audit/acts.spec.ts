import { expect, it } from 'vitest';
import type { AuditEntry } from '../api/audit.js';
import { actsOf } from './acts.js';

const entry = (id: string, actId: string | null, kind: AuditEntry['kind'], subjectKind: string, facts = {}): AuditEntry => ({
  id,
  at: '2026-11-25T12:00:00.000Z',
  actId,
  operation: 'submitChallenge',
  actorKind: 'person',
  actorId: 'a',
  actorName: 'Anna',
  viewedAs: null,
  origin: null,
  kind,
  subjectKind,
  subjectId: 'x',
  challengeId: null,
  changed: [],
  facts,
});

it('puts together what one request did, and says each thing once', () => {
  const acts = actsOf([
    entry('5', 'two', 'changed', 'challenge', { status: 'submitted' }),
    entry('4', 'one', 'changed', 'challenge'),
    entry('3', 'one', 'changed', 'challenge'),
    entry('2', 'one', 'added', 'challenge'),
    entry('1', null, 'read', 'challenge'),
    entry('0', null, 'read', 'challenge'),
  ]);
  expect(acts.map(({ key, deeds }) => [key, deeds.map(({ kind, status }) => [kind, status])])).toEqual([
    ['5', [['changed', 'submitted']]],
    [
      '4',
      [
        ['added', null],
        ['changed', null],
      ],
    ],
    ['1', [['read', null]]],
    ['0', [['read', null]]],
  ]);
});
