import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ApiClient } from '../../support/api-client.js';
import { fillMarketplace } from '../../support/busy-marketplace.js';
import { eventually } from '../../support/eventually.js';
import { awaitRanking, submitChallenge } from '../../support/main-job.js';
import type { TestSystem } from '../../support/system.js';

/** Stands in texts that only the company itself and the brokers of its hub may ever read. */
export const PLANTED = 'ZILVERVOSGEHEIM';

/** Who walks: everybody that somebody can be, and how they stand to the objects. */
export const VIEWERS = [
  'visitor',
  'newcomer',
  'owner',
  'member',
  'otherCompany',
  'lab',
  'labMember',
  'otherLab',
  'broker',
  'askedBroker',
  'otherBroker',
  'officer',
  'administrator',
] as const;
export type Viewer = (typeof VIEWERS)[number];

/** The ids of what the walk asks for. */
export interface Ids {
  company: string;
  draft: string;
  challenge: string;
  inviting: string;
  referral: string;
  askedHub: string;
  introduction: string;
  project: string;
  fieldlab: string;
  offer: string;
  invitation: string;
  hub: string;
  member: string;
  membershipInvitation: string;
  joiningRequest: string;
  consent: string;
  matchRun: string;
  notification: string;
  session: string;
  identity: string;
  token: string;
  delivery: string;
  memberEmail: string;
}

type Emails = Record<Exclude<Viewer, 'visitor'>, string>;

export interface World {
  ids: Ids;
  /** Ids of the same shapes, of which there is nothing. */
  nowhere: Ids;
  as(viewer: Viewer): Promise<ApiClient>;
}

/** A marketplace where something of everything exists, and somebody of every kind is near it and far from it. */
export async function buildWorld(system: TestSystem, databaseUrl: string): Promise<World> {
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  try {
    const made = await fillMarketplace(system);
    const owner = await system.as('anna@voorbeeldmetaal.example');
    const { hub } = made;
    const { askedHub } = await one<{ askedHub: string }>(sql, `SELECT to_hub_id AS "askedHub" FROM referrals WHERE id = $1`, [
      made.referral,
    ]);
    const people = await addPeople(sql, { company: made.company, fieldlab: made.fieldlab, hub, askedHub });
    const secret = { makes: 'Onderdelen', problem: `Het lassen van kleine series kost te veel tijd. ${PLANTED}` };
    const { challenge, matchRunId } = await submitChallenge(owner, secret);
    const broker = await system.as(people.broker);
    await awaitRanking(broker, challenge.id, matchRunId);
    const draft = await owner.post<{ id: string }>('/v1/challenges', { companyId: made.company, problem: PLANTED });
    const own = await ownThings(owner, broker, sql, { company: made.company, fieldlab: made.fieldlab, hub });
    const member = await one<{ id: string }>(sql, `SELECT id FROM users WHERE email = $1`, [people.member]);
    const ids: Ids = {
      ...own,
      company: made.company,
      draft: draft.id,
      challenge: challenge.id,
      inviting: made.inviting,
      referral: made.referral,
      askedHub,
      introduction: made.introduction,
      project: made.project,
      fieldlab: made.fieldlab,
      invitation: made.invitation,
      joiningRequest: made.joiningRequest,
      hub,
      member: member.id,
      matchRun: matchRunId,
      memberEmail: people.member,
    };
    return {
      ids,
      nowhere: elsewhere(ids),
      as: async (viewer) => (viewer === 'visitor' ? new ApiClient(system.address) : system.as(people[viewer])),
    };
  } finally {
    await sql.end();
  }
}

async function addPeople(
  sql: pg.Client,
  at: { company: string; fieldlab: string; hub: string; askedHub: string },
): Promise<Emails> {
  const other = await one<{ hub: string }>(sql, `SELECT id AS hub FROM hubs WHERE id NOT IN ($1, $2) ORDER BY id LIMIT 1`, [
    at.hub,
    at.askedHub,
  ]);
  const otherCompany = randomUUID();
  await sql.query(
    `INSERT INTO companies SELECT (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'kvk_number', '00000027', 'name', 'Buurman B.V.'))).*
       FROM companies c WHERE c.id = $1`,
    [at.company, otherCompany],
  );
  const add = async (name: string, kind?: string, id?: string, role?: string): Promise<string> => {
    const email = `${name}@walk.example`;
    const user = randomUUID();
    await sql.query(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, $2, $3, 'nl', now())`, [
      user,
      email,
      name,
    ]);
    if (kind)
      await sql.query(
        `INSERT INTO memberships (id, user_id, organisation_kind, organisation_id, role, created_at) VALUES ($1, $2, $3, $4, $5, now())`,
        [randomUUID(), user, kind, id, role],
      );
    return email;
  };
  return {
    newcomer: await add('newcomer'),
    owner: 'anna@voorbeeldmetaal.example',
    member: await add('member', 'company', at.company, 'member'),
    otherCompany: await add('neighbour', 'company', otherCompany, 'owner'),
    lab: `${at.fieldlab}@fieldlab.example`,
    labMember: await add('labmember', 'fieldlab', at.fieldlab, 'member'),
    otherLab: `${at.fieldlab === 'ramlab' ? 'robohouse' : 'ramlab'}@fieldlab.example`,
    broker: await add('broker', 'hub', at.hub, 'broker'),
    askedBroker: await add('asked', 'hub', at.askedHub, 'broker'),
    otherBroker: await add('elsewhere', 'hub', other.hub, 'broker'),
    officer: 'officer@programme.example',
    administrator: 'admin@programme.example',
  };
}

/** What belongs to the company's owner, and to the broker where only brokers have it. */
async function ownThings(
  owner: ApiClient,
  broker: ApiClient,
  sql: pg.Client,
  at: { company: string; fieldlab: string; hub: string },
): Promise<
  Pick<Ids, 'offer' | 'membershipInvitation' | 'consent' | 'notification' | 'session' | 'identity' | 'token' | 'delivery'>
> {
  const first = async (path: string): Promise<string> => (await owner.get<{ items: { id: string }[] }>(path)).items[0]?.id ?? '';
  const invited = await owner.post<{ id: string }>(`/v1/organisations/company/${at.company}/invitations`, {
    email: 'invited@walk.example',
    role: 'member',
    language: 'nl',
  });
  const consent = await owner.post<{ id: string }>(`/v1/companies/${at.company}/consents`, {
    purpose: 'programme_partners',
    textVersion: 1,
  });
  const token = await broker.post<{ id: string }>('/v1/api-tokens', {
    name: 'Rapporten',
    hubId: at.hub,
    scopes: ['challenges:read'],
    days: 30,
  });
  const identity = randomUUID();
  await sql.query(
    `INSERT INTO identities (id, user_id, issuer, subject, created_at, last_used_at)
       SELECT $1, id, 'https://walk.example', 'subject', now(), now() FROM users WHERE email = $2`,
    [identity, 'anna@voorbeeldmetaal.example'],
  );
  const delivery = await eventually('a delivery', async () => {
    const { rows } = await sql.query<{ id: string }>(`SELECT id FROM deliveries LIMIT 1`);
    return rows[0]?.id;
  });
  return {
    offer: await first(`/v1/fieldlabs/${at.fieldlab}/offers`),
    membershipInvitation: invited.id,
    consent: consent.id,
    notification: await eventually('a notification', async () => (await first('/v1/notifications')) || undefined),
    session: await first('/v1/sessions'),
    identity,
    token: token.id,
    delivery,
  };
}

/** @returns for each id one of the same shape, of which there is nothing. */
function elsewhere(ids: Ids): Ids {
  const another = (id: string): string =>
    /^[0-9a-f-]{36}$/.test(id) ? randomUUID() : id.includes('@') ? 'nobody@nowhere.example' : 'no-such-place';
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, another(id as string)])) as unknown as Ids;
}

async function one<Row extends pg.QueryResultRow>(sql: pg.Client, statement: string, parameters: unknown[]): Promise<Row> {
  const { rows } = await sql.query<Row>(statement, parameters);
  if (!rows[0]) throw new Error(`Nothing was found by: ${statement}`);
  return rows[0];
}
