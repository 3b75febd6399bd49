import { LocalStack, type LocalStackOptions, type Summary, type Terminal } from './local-stack.js';
import { StartupProblem } from './startup-problem.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What `npm start` gives; a test may put services and a preparation of its own in the place of the real ones. */
export type RunOptions = Terminal & Pick<LocalStackOptions, 'environment'> & Partial<LocalStackOptions>;

/**
 * Runs the local stack until a signal asks to stop or something cannot be kept running.
 *
 * @returns exit code: 0 after an asked-for stop, 1 after a problem, which has been told
 */
export async function run(options: RunOptions): Promise<number> {
  const { say } = options;
  const stopping = new AbortController();
  // npm passes on the Ctrl-C that the terminal has sent already: whatever comes during the stop changes nothing.
  const askToStop = () => stopping.abort();
  for (const signal of STOP_SIGNALS) process.on(signal, askToStop);
  const watch = options.environment['npm_lifecycle_event'] ? stopWithParent(askToStop) : undefined;
  const crash = new Promise<never>((_, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
  const stack = new LocalStack({ prepareDatabase, ...options });
  let exitCode = 0;
  try {
    const summary = await Promise.race([stack.start(stopping.signal), crash]);
    describe(summary).forEach(say);
    const problem = await Promise.race([stack.failed, whenAborted(stopping.signal), crash]);
    if (problem) throw problem;
  } catch (error) {
    if (!stopping.signal.aborted) {
      exitCode = 1;
      explain(error);
    }
  }
  clearInterval(watch);
  if (exitCode === 0) say('');
  await stack.stop();
  if (exitCode === 0) say('  Stopped.');
  return exitCode;
}

/** Loaded late: it brings the whole domain with it, and a person who mistyped PORT need not wait for that. */
const prepareDatabase: LocalStackOptions['prepareDatabase'] = async (databaseUrl, report, servicesUrl) =>
  (await import('./prepare-database.js')).prepareDemoDatabase(databaseUrl, report, servicesUrl);

/** npm waits for what it started, and not every signal that ends npm is passed on: without it nobody could stop the stack. */
function stopWithParent(stop: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500);
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function describe({ address, demoSignIns, mailFolder, queue, data, logs }: Summary): string[] {
  const width = Math.max(0, ...demoSignIns.map(({ who }) => who.length));
  return [
    '',
    `  Fieldmatch runs at ${address}`,
    '',
    `    Sign in   ${address}/dev, one click each`,
    ...demoSignIns.map(({ who, email }) => `              ${who.padEnd(width)}  ${email}`),
    `    Mail      ${address}/dev/mail, and as files in ${mailFolder}`,
    `    Queue     ${queue}`,
    `    Data      ${data}`,
    `    Logs      ${logs}`,
    '    Stop      Ctrl-C',
    '',
  ];
}

function explain(error: unknown): void {
  const lines =
    error instanceof StartupProblem
      ? [...error.details.map((line) => `    ${line}`), error.message]
      : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  process.stderr.write(`\n${lines.join('\n')}\n`);
}
