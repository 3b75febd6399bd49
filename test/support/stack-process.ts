import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../apps/local/src/ports.js';
import { projectFile } from '#libs/kernel';
import { eventually } from './eventually.js';

/** What the stand-in for the api answers with: what it was given by the local stack. */
export interface StandInEnvironment {
  DATABASE_URL: string;
  REDIS_URL?: string;
  SMTP_URL: string;
  CAUGHT_MAIL_DIR: string;
  APP_SECRET: string;
}

/** Serves its own environment, tells that it is ready, and drains as the real services do. */
const STAND_IN = `
import { createServer } from 'node:http';
const server = createServer((request, response) => response.end(JSON.stringify(process.env)));
const port = process.argv[1].endsWith('api.mjs') ? process.env.PORT : process.env.WORKER_PORT;
server.listen(Number(port ?? 0), '127.0.0.1', () => process.send({ type: 'ready' }));
const stop = () => server.close(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('disconnect', stop);
`;

const SUPERVISOR = `
const [, , main, steps, folder] = process.argv;
const { run } = await import(main);
const { createSteps } = await import(steps);
const services = { api: folder + '/api.mjs', worker: folder + '/worker.mjs' };
const prepareDatabase = async () => {
  if (process.env.EXIT_WHILE_PREPARING) process.exit(9);
  return { demoSignIns: [{ who: 'broker', email: 'broker@hub.example' }] };
};
process.exit(await run({ environment: process.env, ...createSteps(), services, prepareDatabase, firstPause: 20 }));
`;

/** A place for local stacks of one test: their data, and stand-ins for the services. */
export interface StackPlace {
  folder: string;
  data: string;
  /** Replaces a stand-in. */
  service(name: 'api' | 'worker', code: string): Promise<void>;
  start(environment?: Record<string, string | undefined>, account?: { uid: number; gid: number }): Promise<StackProcess>;
  remove(): Promise<void>;
}

/** The built local stack in a process of its own, with stand-ins for the services. */
export class StackProcess {
  output = '';
  readonly ended: Promise<number | null>;

  constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves when the block is printed. */
  async ready(): Promise<this> {
    let isOver = false;
    void this.ended.then(() => (isOver = true));
    await eventually('the local stack to run', async () => {
      if (isOver) throw new Error(`The local stack ended:\n${this.output}`);
      return this.output.includes('Ctrl-C') || undefined;
    });
    return this;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** @returns exit code */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.signal(signal);
    return this.ended;
  }

  /** What the stand-in for the api was given. */
  async environment(): Promise<StandInEnvironment> {
    return (await (await fetch(`http://127.0.0.1:${this.port}/`)).json()) as StandInEnvironment;
  }
}

/** Makes a place that every account can reach, as a checkout in a home folder would not be. */
export async function makeStackPlace(): Promise<StackPlace> {
  const main = projectFile('dist/apps/local/src/main.js');
  if (!existsSync(main)) throw new Error('The local stack is not built: run npm run build first.');
  const folder = await mkdtemp(join(tmpdir(), 'fieldmatch-stack-'));
  await chmod(folder, 0o755);
  const data = join(folder, 'data');
  const service = (name: 'api' | 'worker', code: string) => writeFile(join(folder, `${name}.mjs`), code);
  await Promise.all([
    service('api', STAND_IN),
    service('worker', STAND_IN),
    writeFile(join(folder, 'supervisor.mjs'), SUPERVISOR),
  ]);
  return {
    folder,
    data,
    service,
    start: async (environment = {}, account) => {
      const port = await freePort();
      const steps = pathToFileURL(projectFile('apps/local/steps.mjs')).href;
      const child = spawn(process.execPath, [join(folder, 'supervisor.mjs'), pathToFileURL(main).href, steps, folder], {
        ...account,
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          PORT: String(port),
          FIELDMATCH_DATA_DIR: data,
          REDIS_URL: '',
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return new StackProcess(child, Number(environment['PORT'] ?? port));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Processes that were started from the folder or work in it: what a stack of this place left running. Linux only. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({ pid: Number(name), command: commandLine(name), workingFolder: workingFolder(name) }))
    .filter(({ command, workingFolder: where }) => command.includes(folder) || where.startsWith(folder))
    .map(({ pid, command }) => ({ pid, command }));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
