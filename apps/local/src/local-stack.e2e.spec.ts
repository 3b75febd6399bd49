import { connect, createServer, type AddressInfo } from 'node:net';
import { chmod, chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/support/eventually.js';
import { makeStackPlace, processesOf, type StackPlace } from '../../../test/support/stack-process.js';
import { startPostgres } from './postgres-server.js';
import { startRedis } from './redis-server.js';
import { canReach } from './server-account.js';

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const nobodyCanRunIt =
  isRoot && [process.execPath, import.meta.dirname].every((path) => canReach({ name: 'nobody', ...NOBODY }, path));

let place: StackPlace;

beforeEach(async () => {
  place = await makeStackPlace();
});

afterEach(async () => {
  for (const { pid } of processesOf(place.folder)) process.kill(pid, 'SIGKILL');
  await eventually('the last process to go', async () => processesOf(place.folder).length === 0 || undefined);
  await place.remove();
});

/** The services own no table and may make none, so what they keep here is a large object. */
const KEEP = "SELECT lo_from_bytea(4711, 'kept')";
const KEPT = "SELECT convert_from(lo_get(4711), 'UTF8') AS answer";

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function listens(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

describe('the local stack', () => {
  it('says where everything is, keeps the data over a stop, and leaves no process', async () => {
    const first = await (await place.start()).ready();
    const given = await first.environment();
    expect(first.output).toContain(`http://localhost:${first.port}/dev`);
    expect(first.output).toContain('broker@hub.example');
    expect(first.output).toContain(given.CAUGHT_MAIL_DIR);
    expect(first.output).toContain('in PostgreSQL');
    expect(given.REDIS_URL).toBeUndefined();
    expect(first.output).not.toContain(new URL(given.DATABASE_URL).password);
    await query(given.DATABASE_URL, KEEP);
    first.signal('SIGINT');
    await eventually('the stop to begin', async () => first.output.includes('Stopping') || undefined);
    expect(await first.stop('SIGINT')).toBe(0);
    expect(first.output).toMatch(/Stopping the api and the worker[^]*Stopping the mail catcher[^]*Stopping PostgreSQL/);
    expect(processesOf(place.folder)).toEqual([]);

    const second = await (await place.start()).ready();
    const again = await second.environment();
    expect(await query(again.DATABASE_URL, KEPT)).toEqual([{ answer: 'kept' }]);
    expect(again.APP_SECRET).toBe(given.APP_SECRET);
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('stops in order when it is interrupted while it starts', async () => {
    const stack = await place.start();
    await eventually('the first step', async () => stack.output.includes('Starting PostgreSQL') || undefined);
    expect(await stack.stop()).toBe(0);
    expect(processesOf(place.folder)).toEqual([]);
    const next = await (await place.start()).ready();
    expect(await next.stop()).toBe(0);
  });

  it('takes its servers along when a library ends the process', async () => {
    const stack = await place.start({ EXIT_WHILE_PREPARING: 'yes' });
    expect(await stack.ended).toBe(9);
    await eventually('the database to end', async () => processesOf(place.folder).length === 0 || undefined);
  });

  it('ends what a killed stack left behind, and loses nothing', async () => {
    const killed = await (await place.start({ REDIS_URL: undefined })).ready();
    const given = await killed.environment();
    await query(given.DATABASE_URL, KEEP);
    await killed.stop('SIGKILL');
    await eventually('the services to end by themselves', async () => {
      const left = processesOf(place.folder);
      return left.every(({ command }) => !command.includes('.mjs')) || undefined;
    });
    const leftover = processesOf(place.folder).map(({ pid }) => pid);
    expect(leftover.length).toBeGreaterThan(0);

    const next = await (await place.start({ REDIS_URL: undefined })).ready();
    expect(next.output).toContain('an earlier start had left running');
    expect(processesOf(place.folder).map(({ pid }) => pid)).not.toEqual(expect.arrayContaining(leftover));
    const { DATABASE_URL } = await next.environment();
    expect(await query(DATABASE_URL, KEPT)).toEqual([{ answer: 'kept' }]);
    if (given.REDIS_URL) expect(await listens(new URL(given.REDIS_URL).port)).toBe(false);
    expect(await next.stop()).toBe(0);
  });

  it('refuses a taken port and a second stack on the same data, each with one sentence', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const refused = await place.start({ PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.output.trim()).toBe(
      `Port ${port} is taken: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`,
    );
    holder.close();

    const first = await (await place.start()).ready();
    const second = await place.start();
    expect(await second.ended).toBe(1);
    expect(second.output.trim()).toBe(
      `Fieldmatch already runs on the data in ${place.data} (process ${first.pid}): stop it first, or set FIELDMATCH_DATA_DIR to another folder.`,
    );
    expect(await first.stop()).toBe(0);
  });

  it('names a broken database folder and leaves it as it is', async () => {
    const first = await (await place.start()).ready();
    await first.stop();
    const version = join(place.data, 'postgres/data/PG_VERSION');
    const control = join(place.data, 'postgres/data/global/pg_control');
    const whole = { version: await readFile(version), control: await readFile(control) };

    for (const [file, content] of [
      [version, 'rubbish'],
      [version, '15'],
      [control, 'rubbish'],
    ] as const) {
      await writeFile(file, content);
      const before = await readdir(join(place.data, 'postgres/data'));
      const broken = await place.start();
      expect(await broken.ended).toBe(1);
      const sentence = broken.output.trim().split('\n').at(-1);
      expect(sentence).toContain(join(place.data, 'postgres/data'));
      expect(sentence).toContain('away to begin anew, or set FIELDMATCH_DATA_DIR to another folder.');
      expect(await readFile(file, 'utf8')).toBe(content);
      expect(await readdir(join(place.data, 'postgres/data'))).toEqual(expect.arrayContaining(before));
      await Promise.all([writeFile(version, whole.version), writeFile(control, whole.control)]);
    }

    const mended = await (await place.start()).ready();
    expect(await mended.stop()).toBe(0);
  });

  it('starts a service again that ended by itself', async () => {
    const mark = JSON.stringify(join(place.folder, 'died'));
    const standIn = await readFile(join(place.folder, 'worker.mjs'), 'utf8');
    await place.service(
      'worker',
      `import fs from 'node:fs';
       if (!fs.existsSync(${mark})) { fs.writeFileSync(${mark}, ''); console.error('out of luck'); process.exit(7); }
       ${standIn}`,
    );
    const stack = await (await place.start()).ready();
    expect(stack.output).toContain('worker | out of luck');
    expect(stack.output).toContain('The worker stopped by itself (exit code 7); starting it again in 0.02 s');
    expect(await stack.stop()).toBe(0);
  });

  it('gives a service up that dies again and again, with its last words', async () => {
    await place.service('worker', `console.error('no hope'); process.exit(3);`);
    const stack = await place.start();
    expect(await stack.ended).toBe(1);
    expect(stack.output.match(/starting it again/g)).toHaveLength(4);
    expect(stack.output).toContain('The worker does not stay up (exit code 3)');
    expect(stack.output).toMatch(/ {4}no hope/);
    expect(processesOf(place.folder)).toEqual([]);
  });

  it('brings a database back that was killed, at the same address', async () => {
    const stack = await (await place.start()).ready();
    const { DATABASE_URL } = await stack.environment();
    const postmaster = Number.parseInt(await readFile(join(place.data, 'postgres/data/postmaster.pid'), 'utf8'), 10);
    process.kill(postmaster, 'SIGKILL');
    const rows = await eventually('the database', () => query(DATABASE_URL, 'SELECT 1 AS one').catch(() => undefined));
    expect(rows).toEqual([{ one: 1 }]);
    expect(stack.output).toContain('The PostgreSQL stopped by itself (ended by SIGKILL)');
    expect(await stack.stop()).toBe(0);
  });

  it('uses the database and the Redis that it is given, and leaves them running', async () => {
    const postgres = await startPostgres({ directory: join(place.folder, 'given-postgres'), durable: false });
    const redis = await startRedis({ directory: join(place.folder, 'given-redis'), durable: false });
    const given = { DATABASE_URL: postgres.url('postgres'), REDIS_URL: redis?.url ?? '' };
    const stack = await (await place.start(given)).ready();
    const { DATABASE_URL, REDIS_URL } = await stack.environment();
    expect({ DATABASE_URL, REDIS_URL: REDIS_URL ?? '' }).toEqual(given);
    expect(await readdir(place.data)).not.toContain('postgres');
    expect(await stack.stop()).toBe(0);
    expect(await query(postgres.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await redis?.stop();
    await postgres.stop();

    const refused = await place.start(given);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain('does not let us in');
    expect(refused.output).not.toContain(new URL(given.DATABASE_URL).password);
  });

  it.runIf(isRoot)(
    'runs its database under another account as root, and refuses a folder that account cannot enter',
    async () => {
      const stack = await (await place.start()).ready();
      const postmaster = await readFile(join(place.data, 'postgres/data/postmaster.pid'), 'utf8');
      const status = await readFile(`/proc/${Number.parseInt(postmaster, 10)}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\t[1-9]\d*\t[1-9]\d*/m);
      expect(await stack.stop()).toBe(0);

      const closed = join(place.folder, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const refused = await place.start({ FIELDMATCH_DATA_DIR: join(closed, 'data') });
      expect(await refused.ended).toBe(1);
      expect(refused.output.trim()).toMatch(
        /^PostgreSQL may not run as root, and the account \w+ cannot get to FIELDMATCH_DATA_DIR .*\.$/,
      );
      expect((await stat(closed)).mode & 0o777).toBe(0o700);
    },
  );

  it.runIf(nobodyCanRunIt)('runs as an ordinary user, and tells one that the data of another are out of reach', async () => {
    await chown(place.folder, NOBODY.uid, NOBODY.gid);
    const stack = await (await place.start({}, NOBODY)).ready();
    const { DATABASE_URL } = await stack.environment();
    expect(await query(DATABASE_URL, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await stack.stop()).toBe(0);

    await chown(place.data, 0, 0);
    await chmod(place.data, 0o755);
    const refused = await place.start({}, NOBODY);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain(`The data folder ${place.data} cannot be written to by this user`);
  });
});
