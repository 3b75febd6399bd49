import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountsRepository } from '#libs/accounts';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { eventually } from '../../../../test/support/eventually.js';
import { Marketplace } from '../../../../test/support/marketplace.js';
import { CompaniesController } from './companies.controller.js';

let marketplace: Marketplace;
let unitOfWork: UnitOfWork;
let controller: CompaniesController;

beforeAll(async () => {
  marketplace = await Marketplace.open();
  const { module } = marketplace;
  unitOfWork = module.get(UnitOfWork);
  controller = new CompaniesController(unitOfWork, module.get(CompaniesService), module.get(AccountsRepository));
});

afterAll(() => marketplace?.close());

/** Begins both while a third holds the row, so that neither is done before the other has begun. */
async function atOnce<T>(companyId: string, ...changes: readonly (() => Promise<T>)[]): Promise<T[]> {
  const begun = await unitOfWork.run(async (work) => {
    await work.query('SELECT 1 FROM companies WHERE id = $1 FOR UPDATE', [companyId]);
    const all = Promise.all(changes.map((change) => change()));
    await eventually('all changes to wait', async () => {
      const waiting = await marketplace.sql(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      return waiting.length === changes.length || undefined;
    });
    return { all };
  });
  return begun.all;
}

it('keeps what two owners change at once', async () => {
  const actor = await marketplace.company();
  const id = actor.organisations('company')[0] ?? '';
  const before = await controller.get(actor, { id });
  const answers = await atOnce(
    id,
    () => controller.change(actor, { id }, { city: 'Groningen', postcode: '9711aa' }),
    () => controller.change(actor, { id }, { sbi: { version: 2025, code: '25530' } }),
  );
  const after = { ...before, city: 'Groningen', postcode: '9711 AA', sbi: { version: 2025, code: '25530' } };
  expect(await controller.get(actor, { id })).toEqual(after);
  expect(answers).toContainEqual(after);
});
