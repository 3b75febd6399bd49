import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { findRunningStack } from '../../apps/local/src/running-stack.js';
import { decisions } from './decisions.js';

/** Writes what brokers and fieldlabs decided as labelled cases for `npm run rank:fit`. They hold confidential texts: for your eyes only. */

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const databaseUrl = process.env['DATABASE_URL'] ?? findRunningStack(process.env)?.databaseUrl;
if (!values.out) throw new Error('npm run rank:decisions -- --out FILE');
if (!databaseUrl) throw new Error('Set DATABASE_URL, or start the local stack with npm start in another terminal.');
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
try {
  const cases = await decisions(client);
  await writeFile(values.out, `${JSON.stringify(cases, null, 1)}\n`, { mode: 0o600 });
  process.stdout.write(`${cases.length} decided challenges in ${values.out}. It is confidential: delete it after the fit.\n`);
} finally {
  await client.end();
}
