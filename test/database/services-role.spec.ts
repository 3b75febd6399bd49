import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureServicesRole } from '#libs/database';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const AT_ONCE = 6;

let databases: TestDatabase[];

beforeAll(async () => {
  databases = [];
  for (let number = 0; number < AT_ONCE; number += 1) databases.push(await createTestDatabase());
});

afterAll(async () => {
  for (const database of databases) await database.drop();
});

it('is made once, by however many prepare databases of one server at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const role = `services_${randomBytes(6).toString('hex')}`;
    const urls = databases.map(({ url }) => {
      const own = new URL(url);
      [own.username, own.password] = [role, 'for tests only'];
      return own.href;
    });
    await Promise.all(databases.map(({ url }, index) => ensureServicesRole(url, urls[index] ?? '')));
    for (const connectionString of urls) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      expect((await client.query('SELECT count(*) FROM audit_entries')).rowCount).toBe(1);
      await client.end();
    }
  }
});
