import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startRedis } from '../../apps/local/src/redis-server.js';
import { resilience } from '../resilience/resilience.js';
import { faultsOf, table } from '../resilience/table.js';

const directory = await mkdtemp(join(tmpdir(), 'fieldmatch-redis-'));
const redis = await startRedis({ directory, durable: false });
await redis?.stop();
await rm(directory, { recursive: true, force: true });
if (!redis) process.stderr.write('\n*** No redis-server or valkey-server here: the test of resilience is SKIPPED. ***\n\n');

it.skipIf(!redis)('loses, doubles and forgets nothing while processes and servers die', { timeout: 240_000 }, async () => {
  // The same plan each time; the long form (`npm run test:resilience`) plays others.
  const seed = 2026;
  const result = await resilience({
    seed,
    kills: 8,
    pauseMs: 600,
    limitMs: 60_000,
    streams: 3,
    agesClaims: true,
    report: () => {},
  });
  expect(faultsOf(result), `seed ${seed}, output of the processes in ${result.logs}\n${table(result)}`).toEqual([]);
  expect(result.findings.posted).toBeGreaterThan(0);
  expect(result.findings.delivered).toBeGreaterThan(0);
  await rm(result.logs, { recursive: true, force: true });
});
