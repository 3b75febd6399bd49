import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './ports.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { endLeftoverServer, openCluster, OWNER, spawnOptions, type Cluster } from './postgres-cluster.js';
import { endBySignals, endOf, lastLines, takeAlong, type Running } from './processes.js';
import { serverAccount } from './server-account.js';
import { StartupProblem } from './startup-problem.js';

export interface PostgresOptions {
  /** Folder of this server alone, made when missing. As root it is handed to an unprivileged account. */
  directory: string;
  /** False trades every safety of the data for speed, for tests. */
  durable: boolean;
  /** Asked for first, so that a server that starts anew keeps its address; without it, and where it is taken, any free one. */
  port?: number;
  /** Where the server's own log goes; `server.log` in the directory without it. */
  logFile?: string;
  /** Told what is out of the ordinary, such as a server left over from a killed stack. */
  report?: (line: string) => void;
  /** Breaks the start off. */
  signal?: AbortSignal;
}

/** A private PostgreSQL that listens on 127.0.0.1 only. */
export interface PostgresServer extends Running {
  readonly port: number;
  /** @returns connection string of a database, with the password in it */
  url(databaseName: string): string;
  /** Creates the database unless it is there. The name is a plain identifier. */
  ensureDatabase(name: string): Promise<void>;
  /** Makes a role that may sign in and owns nothing, or gives it this password. */
  ensureRole(name: string, password: string): Promise<void>;
}

/** What a connection fails with while the server comes up: nothing listens yet, it is recovering, or it is busy. */
const IS_STARTING = new Set(['ECONNREFUSED', 'ECONNRESET', 'timeout', '57P03', '53300']);

/** The server runs and lets nobody in, and waiting does not change that. */
class Refusal extends Error {}

const READY_WITHIN = 120_000;
const PORT_ATTEMPTS = 5;

/**
 * Starts the PostgreSQL that npm brought on the data in `directory`, which is initialised when it is empty. A server that a
 * killed process left running there is ended first; no other server is ever touched.
 *
 * @returns once it accepts connections
 * @throws StartupProblem with PostgreSQL's own last lines
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const directory = resolve(options.directory);
  const account = serverAccount(join(directory, 'data'));
  const report = options.report ?? (() => {});
  const binaries = postgresBinaries(account, report);
  const cluster = await openCluster(directory, account, binaries, options.durable, options.signal);
  if (await endLeftoverServer(directory)) report('Ended a PostgreSQL that an earlier start had left running on this data');
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && options.port ? options.port : await freePort();
    const outcome = await tryToStart(cluster, binaries, port, { ...options, directory });
    if (outcome.server) return outcome.server;
    if (attempt === PORT_ATTEMPTS || !isPassing(outcome.log)) throw startProblem(cluster, outcome.log);
    await pause(500, undefined, { signal: options.signal });
  }
}

type Outcome = { server: PostgresServer; log?: never } | { server?: never; log: string[] };

async function tryToStart(
  cluster: Cluster,
  binaries: PostgresBinaries,
  port: number,
  options: PostgresOptions,
): Promise<Outcome> {
  const logFile = options.logFile ?? join(cluster.directory, 'server.log');
  const logBefore = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnServer(cluster, binaries, port, logFile, options.durable);
  const ended = endOf(child);
  takeAlong(child, ended, 'SIGINT');
  const server = describe(cluster, port, child, ended);
  try {
    await acceptsConnections(server, ended, options.signal);
    return { server };
  } catch (error) {
    await server.stop();
    options.signal?.throwIfAborted();
    if (error instanceof Refusal) throw startProblem(cluster, [`FATAL:  ${error.message}`]);
    const log = lastLines(logFile, 200, logBefore);
    return { log: log.length > 0 ? log : [await ended] };
  }
}

/** The log is a file and no pipe, so that the server outlives a killed stack without harm. */
function spawnServer(
  cluster: Cluster,
  binaries: PostgresBinaries,
  port: number,
  logFile: string,
  durable: boolean,
): ChildProcess {
  const settings = Object.entries({ ...serverSettings(port), ...(durable ? {} : CARELESS) });
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(binaries.postgres, ['-D', cluster.data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      // A test's server shares the terminal's group on purpose: Ctrl-C ends it even where the test runner gives up.
      ...spawnOptions(cluster, durable),
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** Sized for a laptop or a small virtual machine. They are given at each start, so that a new version brings its own. */
function serverSettings(port: number): Record<string, string | number> {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] ',
    logging_collector: 'off',
  };
}

const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function describe(cluster: Cluster, port: number, child: ChildProcess, ended: Promise<string>): PostgresServer {
  const url = (databaseName: string) => `postgres://${OWNER}:${cluster.password}@127.0.0.1:${port}/${databaseName}`;
  return {
    port,
    url,
    ended,
    ready: Promise.resolve(),
    ensureDatabase: (name) => ensureDatabase(url('postgres'), name),
    ensureRole: (name, password) => ensureRole(url('postgres'), name, password),
    // SIGINT rolls back what is open and ends in good order; SIGQUIT ends at once and leaves recovery to the next start.
    stop: () =>
      endBySignals(child, ended, [
        ['SIGINT', 30_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ]),
  };
}

async function acceptsConnections(server: PostgresServer, ended: Promise<string>, signal?: AbortSignal): Promise<void> {
  let gone: string | undefined;
  void ended.then((end) => (gone = end));
  for (const deadline = Date.now() + READY_WITHIN; Date.now() < deadline; await pause(40, undefined, { signal })) {
    if (gone !== undefined) throw new Error(gone);
    const failure = await connectOnce(server.url('postgres'));
    if (failure === null) return;
    if (!IS_STARTING.has(failure.code)) throw new Refusal(failure.message);
  }
  throw new Error(`no answer within ${READY_WITHIN / 1000} s`);
}

/** @returns null when it went well */
async function connectOnce(connectionString: string): Promise<{ code: string; message: string } | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // A server that goes down in between reports on the connection as well; the answer below says enough.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    const { code = 'timeout', message } = error as Error & { code?: string };
    return { code, message };
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(connectionString: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(connectionString: string, name: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

/** The port went to someone else in between, or backends of a killed server are still on their way out. */
function isPassing(log: readonly string[]): boolean {
  return /could not bind|Address already in use|pre-existing shared memory block/.test(log.join('\n'));
}

function startProblem(cluster: Cluster, log: readonly string[]): StartupProblem {
  const text = log.join('\n');
  if (/No space left on device/.test(text)) {
    return new StartupProblem(
      `The disk that holds ${cluster.data} is full: make room, or set FIELDMATCH_DATA_DIR to another disk.`,
    );
  }
  const reason =
    log.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC):\s+/, '') ?? log.at(-1) ?? 'it said nothing';
  return new StartupProblem(
    `PostgreSQL cannot use the data in ${cluster.data} ("${reason}"): move that folder away to begin anew, or set FIELDMATCH_DATA_DIR to another folder.`,
    log.slice(-8),
  );
}
