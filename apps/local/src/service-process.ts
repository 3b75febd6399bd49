import { fork, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkout } from './checkout.js';
import { endBySignals, endOf, type Running } from './processes.js';

export interface ServiceOptions {
  /** As people know it: `api`. */
  name: string;
  /** Path of the compiled entry file. */
  entry: string;
  environment: NodeJS.ProcessEnv;
  logFile: string;
  /** Told every line that the service writes to its error output. */
  echo: (line: string) => void;
}

const READY_WITHIN = 60_000;
const DRAINS_WITHIN = 30_000;

/**
 * Starts the api or the worker as a process of its own. It tells `{ type: 'ready' }` when it serves, drains on SIGTERM, and
 * ends by itself when the channel to this process closes. A group of its own keeps the terminal's Ctrl-C away from it, so
 * that this process decides the order in which things end.
 */
export function startService({ name, entry, environment, logFile, echo }: ServiceOptions): Running {
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(entry, [], {
    cwd: checkout,
    detached: true,
    env: environment,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', log, 'pipe', 'ipc'],
  });
  closeSync(log);
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      appendFileSync(logFile, `${line}\n`);
      echo(line);
    });
  }
  const ended = endOf(child).then((end) => {
    endGroup(child);
    return end;
  });
  const ready = serves(child, name, ended);
  ready.catch(() => {});
  return {
    ready,
    ended,
    stop: async () => {
      await endBySignals(child, ended, [['SIGTERM', DRAINS_WITHIN]]);
      endGroup(child);
      await ended;
    },
  };
}

function serves(child: ChildProcess, name: string, ended: Promise<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`the ${name} was not ready within ${READY_WITHIN / 1000} s`));
      endGroup(child);
    }, READY_WITHIN);
    child.on('message', (message) => {
      if (!isReadyMessage(message)) return;
      clearTimeout(late);
      resolve();
    });
    void ended.then((end) => {
      clearTimeout(late);
      reject(new Error(end));
    });
  });
}

function isReadyMessage(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}

/** Ends at once what is left of the process and of what it started itself. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}
