import { readFile } from 'node:fs/promises';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseModule, UnitOfWork } from '#libs/database';
import { DomainError, KernelModule, projectFile } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CatalogueImportService } from './catalogue-import.service.js';
import type { FieldlabEntry } from './catalogue-file.js';
import type { NamedText } from './catalogue-validation.js';
import { FieldlabsModule } from './fieldlabs.module.js';
import { FieldlabsService } from './fieldlabs.service.js';
import { HubsService } from './hubs.service.js';
import { RankingCatalogueService } from './ranking-catalogue.service.js';

let database: TestDatabase;
let module: TestingModule;
let seed: NamedText[];

async function texts(): Promise<NamedText[]> {
  const names = ['hubs.json', 'technologies.json', 'fieldlabs.json'];
  return Promise.all(
    names.map(async (name) => ({ name, content: await readFile(projectFile(`libs/fieldlabs/catalogue/${name}`), 'utf8') })),
  );
}

/** The seed's fieldlabs, changed. */
function changedFieldlabs(change: (entries: FieldlabEntry[]) => void): NamedText[] {
  const entries = JSON.parse(seed[2]?.content ?? '') as FieldlabEntry[];
  change(entries);
  return [{ name: 'fieldlabs.json', content: JSON.stringify(entries) }];
}

const importing = (files: NamedText[]) => module.get(CatalogueImportService).import(files);
const read = () => module.get(UnitOfWork).read;
const count = async (table: string): Promise<number> => {
  const [row] = await module.get(DataSource).query<[{ count: number }]>(`SELECT count(*)::int AS count FROM ${table}`);
  return row.count;
};

beforeAll(async () => {
  database = await createTestDatabase();
  module = await Test.createTestingModule({
    imports: [KernelModule.with(database.settings), DatabaseModule, FieldlabsModule],
  }).compile();
  seed = await texts();
});

afterAll(async () => {
  await module.close();
  await database.drop();
});

beforeEach(async () => {
  await module.get(DataSource).query(
    `TRUNCATE hubs, technology_groups, hub_provinces, hub_policies, fieldlabs, offers, technologies CASCADE;
       UPDATE catalogue_state SET shipped_digest = NULL`,
  );
});

describe('the shipped catalogue', () => {
  const importShipped = (files: NamedText[]) => module.get(CatalogueImportService).importShipped(files);
  const cityOf = async (id: string) => (await module.get(FieldlabsService).getMany(read(), [id]))[0]?.city;

  it('is taken over once, so that what people import after it stays', async () => {
    expect(await importShipped(seed)).toMatchObject({ fieldlabs: { added: 60 } });
    await importing(changedFieldlabs(([first]) => (first!.city = 'Zierikzee')));
    const id = (JSON.parse(seed[2]!.content) as FieldlabEntry[])[0]!.id;
    expect(await importShipped(seed)).toBeNull();
    expect(await cityOf(id)).toBe('Zierikzee');
    const released = [seed[0]!, seed[1]!, ...changedFieldlabs(([, second]) => (second!.city = 'Goes'))];
    expect(await importShipped(released)).toMatchObject({ fieldlabs: { changed: 2 } });
    expect(await importShipped(released)).toBeNull();
  });
});

describe('the real catalogue', () => {
  it('is imported in full', async () => {
    const report = await importing(seed);
    expect(Object.entries(report).map(([noun, { added }]) => [noun, added])).toEqual([
      ['groups', 10],
      ['technologies', 44],
      ['hubs', 5],
      ['fieldlabs', 60],
      ['offers', 151],
    ]);
    expect(await count('hub_provinces')).toBe(12);
    const [ended] = await module.get(FieldlabsService).getMany(read(), ['region-of-smart-factories']);
    expect(ended).toMatchObject({ status: 'ended', confidence: 'seen' });
    expect(ended?.sources.length).toBeGreaterThan(0);
  });

  it('changes nothing when it is imported again', async () => {
    await importing(seed);
    const before = await module.get(RankingCatalogueService).current();
    const report = await importing(seed);
    expect(Object.values(report).map(({ added, changed, withdrawn }) => added + changed + withdrawn)).toEqual([0, 0, 0, 0, 0]);
    expect(await module.get(RankingCatalogueService).current()).toBe(before);
  });

  it('leaves what people decided', async () => {
    await importing(seed);
    const by = '00000000-0000-7000-8000-000000000001';
    await module.get(FieldlabsService).confirm(read(), 'ramlab', { by, at: new Date('2026-11-01T00:00:00Z') });
    await importing(changedFieldlabs((entries) => entries.forEach((entry) => (entry.city = `${entry.city}!`))));
    const lab = await module.get(FieldlabsService).get(read(), 'ramlab');
    expect(lab).toMatchObject({ confirmedBy: by, city: 'Rotterdam!' });
  });
});

describe('an offer that is no longer named', () => {
  it('is withdrawn, kept, and comes back when it is named again', async () => {
    await importing(seed);
    const without = await importing(changedFieldlabs((entries) => entries.find(({ id }) => id === 'ramlab')?.offers.shift()));
    expect(without.offers.withdrawn).toBe(1);
    expect(await count('offers')).toBe(151);
    const left = (await module.get(FieldlabsService).offers(read(), 'ramlab')).length;
    const again = await importing(seed);
    expect(again.offers).toMatchObject({ changed: 1, withdrawn: 0 });
    expect(await module.get(FieldlabsService).offers(read(), 'ramlab')).toHaveLength(left + 1);
  });
});

describe('a faulty import', () => {
  it('writes nothing, though only the last file is wrong, and names every fault by file and JSON path', async () => {
    const broken = changedFieldlabs(([first, second]) => {
      if (!first?.offers[0] || !second) throw new Error('The seed has no fieldlabs.');
      Object.assign(first.offers[0], { kind: 'party', trl_min: 0 });
      Object.assign(second, { shoe_size: 44, hub: undefined });
    });
    const error = await importing([...seed.slice(0, 2), ...broken]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).errors.map(({ at, code }) => [at, code])).toEqual(
      expect.arrayContaining([
        ['fieldlabs.json#/0/offers/0/kind', 'enum'],
        ['fieldlabs.json#/0/offers/0/trl_min', 'minimum'],
        ['fieldlabs.json#/1', 'additionalProperties'],
        ['fieldlabs.json#/1', 'required'],
      ]),
    );
    expect([await count('hubs'), await count('technologies'), await count('fieldlabs')]).toEqual([0, 0, 0]);
  });

  it.each([
    ['an unknown technology', (entry: FieldlabEntry) => entry.technologies.push('teleportation'), 'unknown'],
    ['an unknown hub', (entry: FieldlabEntry) => (entry.hub = 'edih-mars'), 'unknown'],
    ['an id given twice', (entry: FieldlabEntry) => (entry.id = 'ramlab'), 'repeated'],
    [
      'a TRL range upside down',
      (entry: FieldlabEntry) => Object.assign(entry.offers[0] ?? {}, { trl_min: 9, trl_max: 1 }),
      'range',
    ],
  ])('is refused for %s', async (_, change, code) => {
    const files = changedFieldlabs(([first]) => first && change(first));
    const error = await importing([...seed.slice(0, 2), ...files]).catch((thrown: unknown) => thrown);
    expect((error as DomainError).errors.map((one) => one.code)).toContain(code);
    expect(await count('hubs')).toBe(0);
  });

  it('is refused when an offer belongs to another fieldlab already', async () => {
    await importing(seed);
    const stolen = changedFieldlabs((entries) => {
      const [first, second] = entries;
      const offer = second?.offers.pop();
      if (first && offer) first.offers.push(offer);
    });
    await expect(importing(stolen)).rejects.toMatchObject({ errors: [expect.objectContaining({ code: 'taken' })] });
  });

  it.each([
    ['no JSON', '[{', 'malformed_json'],
    ['nothing', '', 'malformed_json'],
    ['broken UTF-8', '["\uFFFD"]', 'invalid_utf8'],
    ['a number', '7', 'type'],
    ['an empty list', '[]', 'minItems'],
  ])('is refused for a file of %s', async (_, content, code) => {
    await expect(importing([{ name: 'x.json', content }])).rejects.toMatchObject({ errors: [expect.objectContaining({ code })] });
  });
});

it('takes imports at the same time one after the other', async () => {
  const reports = await Promise.all([importing(seed), importing(seed), importing(seed)]);
  expect(reports.map(({ offers }) => offers.added).sort((left, right) => left - right)).toEqual([0, 0, 151]);
});

describe('hubs', () => {
  it('answer for their provinces, with a policy in force', async () => {
    await importing(seed);
    const hubs = module.get(HubsService);
    expect(await hubs.ofProvince(read(), 'Zeeland')).toMatchObject({ id: 'edih-zuid' });
    expect(await hubs.policyAt(read(), 'edih-zuid', new Date())).toMatchObject({ curation: 'manual', rounds: 6 });
    const soon = new Date(Date.now() + 60_000);
    await read().query(
      `INSERT INTO hub_policies SELECT hub_id, moment, 'automatic', threshold, invitations_at_once, response_working_days,
         reminder_working_day, new_rounds, require_confirmation
       FROM hub_policies, (VALUES ($1::timestamptz, 3), ($1::timestamptz + interval '1 hour', 4)) newer(moment, new_rounds)
       WHERE hub_id = 'edih-zuid'`,
      [soon],
    );
    const policies = await hubs.policiesAt(read(), ['edih-zuid', 'edih-oost', 'edih-mars'], soon);
    expect([...policies].map(([id, { curation, rounds }]) => [id, curation, rounds])).toEqual([
      ['edih-zuid', 'automatic', 3],
      ['edih-oost', 'manual', 6],
      ['edih-mars', 'manual', 6],
    ]);
    await expect(hubs.get(read(), 'edih-mars')).rejects.toMatchObject({ code: 'hub.not_found' });
  });
});
