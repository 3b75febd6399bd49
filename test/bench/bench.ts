import { permissions } from './permissions.js';
import { pipeline } from './pipeline.js';
import { queue } from './queue/queue.js';
import { ranking } from './ranking.js';
import { web } from './web.js';

/** Every benchmark by its name. */
const BENCHMARKS: Record<string, (print: (line: string) => void) => Promise<void>> = {
  permissions,
  pipeline,
  queue,
  ranking,
  web,
};

const name = process.argv[2] ?? '';
const benchmark = BENCHMARKS[name];
if (benchmark) await benchmark((line) => process.stdout.write(`${line}\n`));
else {
  process.stderr.write(`There is no benchmark '${name}'. Choose one of: ${Object.keys(BENCHMARKS).join(', ')}.\n`);
  process.exitCode = 1;
}
