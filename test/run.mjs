// `npm test`. Runs before node_modules exists, so it and what it imports statically are plain Node.
// Every check is a child process that counts as one test, two at a time; Vitest's tests count one each. `--quick` leaves out what
// needs a database or whole processes; any other argument goes to Vitest as a filter.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, nodeVersionProblem, prepare, PrepareProblem } from '../apps/local/prepare.mjs';
import { createSteps } from '../apps/local/steps.mjs';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Checks side by side: as many as the smallest machine has cores. */
const AT_A_TIME = 2;

const quick = process.argv.includes('--quick');
const filters = process.argv.slice(2).filter((argument) => argument !== '--quick');
const formatted = ['apps', 'libs', 'test', 'docker', '*.json', '.*.json'];

const clientTypes = 'apps/web/src/api/schema.d.ts';
const designRules = 'test/standards/api-design-rules.spectral.yaml';

const checks = [
  ['type check', '@typescript/native/bin/tsc', '-p', 'tsconfig.json'],
  ['type check of the web app', '@typescript/native/bin/tsc', '-p', 'apps/web'],
  ['type check of its build and tests', '@typescript/native/bin/tsc', '-p', 'apps/web/tsconfig.node.json'],
  ['lint', 'oxlint/bin/oxlint', '--type-aware', '--quiet'],
  [
    'formatting',
    'prettier/bin/prettier.cjs',
    '--check',
    '--cache',
    '--cache-strategy=content',
    '--log-level=warn',
    '--no-error-on-unmatched-pattern',
    ...formatted,
  ],
  ['floors and cycles', 'dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'test/floors.cjs', 'apps', 'libs', 'test'],
  ['licences', '../test/checks/licences.mjs'],
  ['OpenAPI document in sync', '../dist/apps/api/src/openapi.command.js', '--check'],
  ['client types in sync', 'openapi-typescript/bin/cli.js', 'apps/api/openapi.json', '-o', clientTypes, '--check'],
  ['size of the web app', '../test/checks/web-size.mjs'],
  ['API Design Rules', '@stoplight/spectral-cli/dist/index.js', 'lint', '-r', designRules, 'apps/api/openapi.json'],
  ['settings in the README in sync', '../test/checks/settings-table.mjs', '--check'],
];

const total = { passed: 0, failed: 0, skipped: 0 };
let interrupted = false;

async function main() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) {
    process.stderr.write(`${problem}\n`);
    total.failed += 1;
    return;
  }
  const built = await build();
  if (!built.installed) return;
  const waiting = checks.values();
  await Promise.all(Array.from({ length: AT_A_TIME }, () => checkEach(waiting)));
  await tests();
}

/** A build that fails is one failure among others; without the packages nothing else can run. */
async function build() {
  try {
    await prepare(createSteps());
    total.passed += 1;
    return { installed: true };
  } catch (error) {
    if (!(error instanceof PrepareProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    total.failed += 1;
    return { installed: error.installed };
  }
}

/** Each takes the next one that waits. */
async function checkEach(waiting) {
  for (const [name, program, ...options] of waiting) await check(name, program, options);
}

/** What it prints is shown at its end, so that two do not talk through each other. */
async function check(name, program, options) {
  if (interrupted) return;
  const began = performance.now();
  const { code, output } = await run(program, options, 'pipe');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${output}=== ${name}: ${code === 0 ? 'passed' : 'FAILED'}, ${seconds} s\n`);
  total[code === 0 ? 'passed' : 'failed'] += 1;
}

async function tests() {
  if (interrupted) return;
  process.stdout.write(`\n=== tests${quick ? ' (quick: unit tests only)' : ''}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'fieldmatch-report-'));
  const report = join(folder, 'report.json');
  const options = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const { code } = await run('vitest/vitest.mjs', [...options, ...(quick ? ['--project', 'unit'] : []), ...filters], 'inherit');
  count(report, code);
  rmSync(folder, { recursive: true, force: true });
}

/** A test file that could not even be loaded holds no test that failed, and an error outside of every test belongs to none. */
function count(report, code) {
  const result = readReport(report);
  const before = total.failed;
  if (result) {
    total.passed += result.numPassedTests;
    total.skipped += result.numPendingTests + result.numTodoTests;
    total.failed += result.numFailedTests;
    const isUnloaded = (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
    total.failed += result.testResults.filter(isUnloaded).length;
  }
  if (code !== 0 && total.failed === before) total.failed += 1;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Runs a program of node_modules with this Node.
 *
 * @param {'inherit' | 'pipe'} shown as it comes, or kept for the caller
 * @returns its exit code, or 1 when a signal ended it, and what was kept
 */
async function run(program, options, shown) {
  const child = spawn(process.execPath, [join(checkout, 'node_modules', program), ...options], {
    cwd: checkout,
    stdio: ['inherit', shown, shown],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const forward = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, forward);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  for (const signal of STOP_SIGNALS) process.off(signal, forward);
  return { code, output };
}

await main();
if (interrupted) process.stderr.write('\nInterrupted: not everything ran.\n');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 || interrupted ? 1 : 0;
