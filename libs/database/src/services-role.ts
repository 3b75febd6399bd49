import pg from 'pg';

/**
 * What the services may do in each schema. The queue's is there when it lives in PostgreSQL; it makes a sequence for each queue
 * that it meets.
 */
const RIGHTS: Readonly<Record<string, { schema: string; tables: string; sequences: string }>> = {
  public: { schema: 'USAGE', tables: 'SELECT, INSERT, UPDATE, DELETE', sequences: 'USAGE, SELECT' },
  bullmq: { schema: 'USAGE, CREATE', tables: 'SELECT, INSERT, UPDATE, DELETE', sequences: 'USAGE, SELECT, UPDATE' },
};

const MOST_TRIES = 10;

/**
 * Makes the role that api and worker connect as, or brings its rights up to date: it reads and writes rows, and neither changes
 * the schema nor any entry of the audit trail. Does nothing when both addresses name the same role.
 *
 * @param ownerUrl as whom migrations run.
 * @param servicesUrl as whom the services connect, to the same database; its password becomes the role's.
 */
export async function ensureServicesRole(ownerUrl: string, servicesUrl: string): Promise<void> {
  const services = new URL(servicesUrl);
  const name = decodeURIComponent(services.username);
  if (name === decodeURIComponent(new URL(ownerUrl).username)) return;
  for (let tries = 1; ; tries += 1) {
    try {
      await makeRole(ownerUrl, name, decodeURIComponent(services.password));
      return;
    } catch (error) {
      if (tries === MOST_TRIES || !metAnother(error)) throw error;
    }
  }
}

/**
 * A role belongs to all databases of a server, and a lock to one, so whoever prepares another database at the same moment can make
 * or change the role first. Then everything is done once more, on what is there now.
 */
function metAnother(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return ['23505', '42710'].includes(code) || message.includes('tuple concurrently updated');
}

async function makeRole(ownerUrl: string, name: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two that prepare the same database must not both grant.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('fieldmatch services role'))");
    for (const statement of await statements(client, name, password)) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function statements(client: pg.Client, name: string, password: string): Promise<string[]> {
  const role = pg.escapeIdentifier(name);
  const schemas = await client.query<{ name: string }>('SELECT nspname AS name FROM pg_namespace');
  return [
    `${await makingOf(client, name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    ...schemas.rows.flatMap(({ name: schema }) => {
      const rights = RIGHTS[schema];
      return rights === undefined
        ? []
        : [
            `GRANT ${rights.schema} ON SCHEMA ${schema} TO ${role}`,
            `GRANT ${rights.tables} ON ALL TABLES IN SCHEMA ${schema} TO ${role}`,
            `GRANT ${rights.sequences} ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
          ];
    }),
    `REVOKE ALL ON audit_entries, migrations FROM ${role}`,
    `GRANT SELECT, INSERT ON audit_entries TO ${role}`,
    `GRANT SELECT ON migrations TO ${role}`,
  ];
}

/**
 * A new role has no power of its own. Of one that is there, what it has too much is taken away and nothing else is said: an owner who
 * is no superuser may not even name these.
 */
async function makingOf(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ powers: string }>(
    `SELECT concat_ws(' ', CASE WHEN rolsuper THEN 'NOSUPERUSER' END, CASE WHEN rolcreatedb THEN 'NOCREATEDB' END,
       CASE WHEN rolcreaterole THEN 'NOCREATEROLE' END) AS powers FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  const role = pg.escapeIdentifier(name);
  return rows[0] ? `ALTER ROLE ${role} ${rows[0].powers}` : `CREATE ROLE ${role}`;
}
