import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { resilience } from './resilience.js';
import { faultsOf, table } from './table.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '60' },
    pause: { type: 'string', default: '1000' },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [kills, seed, pauseMs] = [values.kills, values.seed, values.pause].map(Number) as [number, number, number];
print(`seed ${seed}`);
// The servers go with this process only where it ends by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const began = Date.now();
const result = await resilience({
  seed,
  kills,
  pauseMs,
  limitMs: Number(values.minutes) * 60_000,
  streams: 4,
  agesClaims: false,
  report: (line) => print(`${((Date.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${line}`),
});
print(`\n${table(result)}\n`);
const faults = faultsOf(result);
for (const fault of faults) print(fault);
if (faults.length > 0) {
  print(`What the processes printed is in ${result.logs}.`);
  process.exitCode = 1;
} else await rm(result.logs, { recursive: true, force: true });
