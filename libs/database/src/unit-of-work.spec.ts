import type { DataSource, EntityManager } from 'typeorm';
import { expect, it } from 'vitest';
import { duringAct, type Act } from './act.js';
import { UnitOfWork } from './unit-of-work.js';

const ACT: Act = { id: 'act', operation: 'test', actorKind: 'person', actorId: 'me', viewedAs: null, origin: null };

it('gives a lone statement to whoever acts by right of their own, and not to who looks through another’s eyes', () => {
  const manager = {} as EntityManager;
  const unitOfWork = new UnitOfWork({ manager } as DataSource);
  expect(unitOfWork.single).toBe(manager);
  expect(duringAct(ACT, () => unitOfWork.single)).toBe(manager);
  expect(() => duringAct({ ...ACT, viewedAs: 'somebody' }, () => unitOfWork.single)).toThrow('writes nothing');
});
