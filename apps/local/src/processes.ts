import { execFileSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that was started: how it ends, and how to end it. */
export interface Running {
  /** Resolves when it serves; rejects when it ended or stayed silent before that. */
  readonly ready: Promise<void>;
  /** Resolves once it has ended, however that came, with a few words on it such as `exit code 1`. Never rejects. */
  readonly ended: Promise<string>;
  /** Ends it in good order, by force when it takes too long. Resolves when it is gone, at once if it is gone already. */
  stop(): Promise<void>;
}

/** Resolves with how the child ended. A child that could not be started ends with the reason. */
export function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`));
  });
}

/**
 * Takes the child along when this process ends without having stopped it: some library called `process.exit`. Nothing helps
 * against SIGKILL; what that leaves behind, the next start ends.
 */
export function takeAlong(child: ChildProcess, ended: Promise<string>, signal: NodeJS.Signals): void {
  const end = () => child.kill(signal);
  process.once('exit', end);
  void ended.then(() => process.off('exit', end));
}

/**
 * Sends each signal in turn and waits its patience for the end before it goes on to the next.
 *
 * @param patience milliseconds to wait after each signal
 */
export async function endBySignals(
  child: ChildProcess,
  ended: Promise<string>,
  signals: readonly (readonly [signal: NodeJS.Signals, patience: number])[],
): Promise<void> {
  for (const [signal, patience] of signals) {
    child.kill(signal);
    if (await withinMilliseconds(ended, patience)) return;
  }
}

async function withinMilliseconds(event: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const late = pause(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([event.then(() => true), late]);
  timer.abort();
  return inTime;
}

/** Whether a process of that id runs. One that ended and was never reaped (a container without init) counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processState(pid)?.state !== 'Z';
}

/** The words a process was started with, in one string; empty when they cannot be seen. */
export function commandLineOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** Tells a process from a later one that got the same id. Linux only; elsewhere all processes of an id look the same. */
export function startTimeOf(pid: number): string {
  return processState(pid)?.startTime ?? 'unknown';
}

/** Fields 3 and 22 of proc_pid_stat(5). The name before them may hold spaces and brackets, so parsing starts after it. */
function processState(pid: number): { state: string | undefined; startTime: string | undefined } | null {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  if (!text) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], startTime: fields[19] };
}

/** The last lines of a log, for a message; none when there is no such file. */
export function lastLines(file: string, count: number, from = 0): string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file).subarray(from).toString('utf8').trimEnd();
  return text === '' ? [] : text.split('\n').slice(-count);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
