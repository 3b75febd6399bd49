import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { projectFile } from '#libs/kernel';

const NAME = `fieldmatch_given_${randomBytes(6).toString('hex')}`;
const SERVICES = `${NAME}_services`;

/** A database as an operator is given one: by an owner who is no superuser. */
let ownerUrl: string;
let servicesUrl: string;

beforeAll(async () => {
  await sql(
    inject('postgresUrl'),
    `CREATE ROLE ${NAME} LOGIN CREATEROLE PASSWORD 'owns'`,
    `CREATE DATABASE ${NAME} OWNER ${NAME}`,
  );
  ownerUrl = addressAs(NAME, 'owns');
  servicesUrl = addressAs(SERVICES, 'serves');
});

afterAll(() =>
  sql(inject('postgresUrl'), `DROP DATABASE ${NAME} WITH (FORCE)`, `DROP ROLE IF EXISTS ${SERVICES}`, `DROP ROLE ${NAME}`),
);

function addressAs(role: string, password: string): string {
  const url = new URL(inject('postgresUrl'));
  [url.username, url.password, url.pathname] = [role, password, `/${NAME}`];
  return url.href;
}

/** @returns the rows of the last statement */
async function sql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

function command(name: string, ...options: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, DATABASE_URL: servicesUrl, DATABASE_OWNER_URL: ownerUrl };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [projectFile(`dist/apps/local/src/${name}.command.js`), ...options],
      { env },
      (error, out, errors) => resolve({ code: error ? Number(error.code) : 0, output: out + errors }),
    );
  });
}

const administrators = () =>
  sql(
    servicesUrl,
    `SELECT email, name, role FROM memberships JOIN users ON users.id = user_id WHERE organisation_kind = 'programme'`,
  );

it('is done as often as one likes by an owner who is no superuser, and lets nobody in', async () => {
  const first = await command('prepare-database');
  expect(first).toEqual({ code: 0, output: expect.stringContaining('took over the shipped catalogue') });
  await sql(ownerUrl, `UPDATE fieldlabs SET city = 'Zierikzee' WHERE id = 'ramlab'`);
  const again = await command('prepare-database');
  expect(again).toEqual({ code: 0, output: 'the catalogue is in place\n' });
  const found = `SELECT (SELECT city FROM fieldlabs WHERE id = 'ramlab') AS city, (SELECT count(*)::int FROM users) AS users`;
  expect(await sql(servicesUrl, found)).toEqual([{ city: 'Zierikzee', users: 0 }]);
});

it('takes the power away from a role of the services that has some', async () => {
  await sql(inject('postgresUrl'), `ALTER ROLE ${SERVICES} SUPERUSER CREATEDB`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${NAME}`;
  const asSuperuser = ownerUrl;
  ownerUrl = url.href;
  expect((await command('prepare-database')).code).toBe(0);
  ownerUrl = asSuperuser;
  expect(await sql(servicesUrl, `SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = '${SERVICES}'`)).toEqual([
    { rolsuper: false, rolcreatedb: false },
  ]);
});

it('is given its first administrator by a command, which says what it wants', async () => {
  const refused = await command('administrator', 'anna');
  expect(refused).toEqual({ code: 1, output: expect.stringContaining('npm run administrator -- ') });
  expect(await administrators()).toEqual([]);
  for (let time = 0; time < 2; time += 1)
    expect(await command('administrator', 'Anna@Programma.example', 'Anna Jansen')).toEqual({
      code: 0,
      output: 'Anna@Programma.example is an administrator, and signs in with that address.\n',
    });
  expect(await administrators()).toEqual([{ email: 'anna@programma.example', name: 'Anna Jansen', role: 'administrator' }]);
});
