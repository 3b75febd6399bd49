// `npm start`. Runs before node_modules exists, so it and what it imports statically are plain Node.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { checkout, nodeVersionProblem, prepare, PrepareProblem } from './prepare.mjs';
import { createSteps } from './steps.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

// A closed terminal must not break the orderly stop: writing to it then fails, and nobody is left to read it.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const { step, say } = createSteps();
try {
  await prepare({ step, say });
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
const { run } = await import(pathToFileURL(join(checkout, 'dist/apps/local/src/main.js')).href);
process.exit(await run({ environment: process.env, step, say }));
