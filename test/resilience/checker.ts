import pg from 'pg';
import type { BreakingMailServer } from './breaking-mail-server.js';
import type { Posted } from './load.js';

/** What the run has to show for itself. Lost, duplicated, stuck, overbooked and wrongly due must be empty. */
export interface Findings {
  posted: number;
  runs: number;
  invitations: number;
  due: number;
  delivered: number;
  lost: string[];
  duplicated: string[];
  stuck: string[];
  overbooked: string[];
  wronglyDue: string[];
  /** Mails that came more than once because the mail server broke off after the whole mail, in place of its answer. */
  repeatedBroken: number;
  /** Likewise because the worker was killed after the whole mail and before it had recorded the answer. */
  repeatedKilled: number;
}

/** How long after the answer a worker may still be recording it, in ms; a kill within it may hide the answer. */
const RECORDING_MS = 45_000;

/** Kinds of notifications that nobody in the run has chosen another way for than the mail of the day. */
const DAILY = ['candidate_appeared', 'offer_fits'];

/** Slots per quarter of the fieldlabs that declare any: few enough to run out. */
const SLOTS_PER_QUARTER = 4;

/** Lets every second fieldlab declare its room, before anybody is invited. */
export async function declareRoom(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO capacities (fieldlab_id, slots_per_quarter, revision, confirmed_at)
     SELECT id, $1, 1, now() FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM fieldlabs) numbered WHERE place % 2 = 0`,
    [JSON.stringify([{ serviceKind: null, slots: SLOTS_PER_QUARTER }])],
  );
}

/** What still waits, in words. Empty when the system has come to rest. */
export async function unfinished(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(`
    SELECT 'job ' || job || ' ' || id AS what FROM outbox WHERE handled_at IS NULL
    UNION ALL SELECT 'mail ' || id || ' is ' || status FROM deliveries WHERE status <> 'sent'
    UNION ALL SELECT 'challenge ' || id || ' is submitted and not ranked' FROM challenges WHERE status = 'submitted'
    UNION ALL SELECT 'challenge ' || c.id || ' is inviting and nobody is invited' FROM challenges c WHERE status = 'inviting'
      AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.challenge_id = c.id AND i.status = 'open')`);
  return rows.map(({ what }) => what);
}

/** @param workerKills when a worker was killed */
export async function check(
  client: pg.Client,
  posted: readonly Posted[],
  mail: BreakingMailServer,
  workerKills: readonly number[],
): Promise<Findings> {
  const list = async (sql: string, parameters: unknown[] = []): Promise<string[]> =>
    (await client.query<{ what: string }>(sql, parameters)).rows.map(({ what }) => what);
  const count = async (table: string): Promise<number> =>
    Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0]?.count);
  const deliveries = await list('SELECT message_id AS what FROM deliveries');
  const mails = judgeMails(deliveries, mail, workerKills);
  return {
    posted: posted.length,
    runs: await count('match_runs'),
    invitations: await count('invitations'),
    due: deliveries.length,
    delivered: deliveries.length - mails.lost.length,
    lost: [...mails.lost, ...(await lostInDatabase(posted, list))],
    duplicated: [...mails.duplicated, ...(await duplicatedInDatabase(list))],
    stuck: [...(await unfinished(client)), ...(await openPastTheirTime(list))],
    overbooked: await overbooked(list),
    wronglyDue: await wronglyDue(list),
    repeatedBroken: mails.repeatedBroken,
    repeatedKilled: mails.repeatedKilled,
  };
}

type List = (sql: string, parameters?: unknown[]) => Promise<string[]>;

/** What the api confirmed and the database does not know, and what must follow from what it knows. */
async function lostInDatabase(posted: readonly Posted[], list: List): Promise<string[]> {
  const ids = (those: readonly Posted[]): string[] => those.map(({ id }) => id);
  const missing = (all: string[], table: string, where: string): Promise<string[]> =>
    list(
      `SELECT '${table}: ' || id AS what FROM unnest($1::uuid[]) AS asked (id) WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE ${where})`,
      [all],
    );
  return [
    ...(await missing(ids(posted), 'challenges', 't.id = asked.id')),
    ...(await missing(ids(posted.filter((one) => one.submitted)), 'match_runs', 't.challenge_id = asked.id')),
    ...(await missing(ids(posted.filter((one) => one.released)), 'invitations', 't.challenge_id = asked.id')),
    ...(await missing(
      posted.flatMap((one) => one.accepted),
      'invitations',
      "t.id = asked.id AND t.status = 'accepted'",
    )),
    ...(await missing(
      posted.flatMap((one) => one.declined),
      'invitations',
      "t.id = asked.id AND t.status = 'declined'",
    )),
    // Every step tells its people.
    ...(await untold(list, 'challenges', "status <> 'draft'", 'challenge_received', "params->>'challengeId' = s.id::text")),
    ...(await untold(
      list,
      'challenges',
      "status NOT IN ('draft', 'submitted')",
      'challenge_to_review',
      "params->>'challengeId' = s.id::text",
    )),
    ...(await untold(list, 'invitations', 'true', 'invitation_received', "params->>'invitationId' = s.id::text")),
    ...(await untold(list, 'invitations', "status = 'expired'", 'invitation_expired', "params->>'invitationId' = s.id::text")),
    ...(await untold(list, 'introductions', 'true', 'introduction_made_company', "params->>'introductionId' = s.id::text")),
    ...(await list(
      `SELECT 'notification without mail: ' || id AS what FROM notifications n
       WHERE kind <> ALL ($1) AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.notification_id = n.id)`,
      [DAILY],
    )),
    ...(await leftOutOfDigests(list)),
  ];
}

/** What goes with the mail of the day either waits for it or stands in one: every person's count must come out even. */
function leftOutOfDigests(list: List): Promise<string[]> {
  return list(
    `SELECT 'of ' || told || ' notifications of the day for ' || user_id || ' ' || held || ' wait and ' || mailed || ' went' AS what
     FROM (SELECT user_id, count(*) FILTER (WHERE kind = ANY ($1)) AS told,
             (SELECT count(*) FROM held_messages h WHERE h.user_id = n.user_id AND is_bundled) AS held,
             coalesce(sum(jsonb_array_length(params->'items')) FILTER (WHERE kind = 'daily_digest'), 0) AS mailed
           FROM notifications n GROUP BY user_id) people
     WHERE told <> held + mailed`,
    [DAILY],
  );
}

function untold(list: List, table: string, which: string, kind: string, about: string): Promise<string[]> {
  return list(`SELECT 'nobody was told ${kind}: ' || s.id AS what FROM ${table} s
    WHERE ${which} AND NOT EXISTS (SELECT 1 FROM notifications WHERE kind = '${kind}' AND ${about})`);
}

async function duplicatedInDatabase(list: List): Promise<string[]> {
  return [
    ...(await list(`SELECT 'challenge made ' || count(*) || ' times: ' || makes AS what FROM challenge_versions
      WHERE version = 1 GROUP BY makes HAVING count(*) > 1`)),
    ...(await list(`SELECT 'runs of one version: ' || challenge_id AS what FROM match_runs
      WHERE trigger <> 'catalogue' GROUP BY challenge_id, challenge_version, trigger HAVING count(*) > 1`)),
    ...(await list(`SELECT 'releases: ' || challenge_id AS what FROM releases GROUP BY challenge_id HAVING count(*) > 1`)),
    // A fieldlab that lost its room and got it back appears anew: told once by each run that brings it.
    ...(await list(`SELECT 'told twice: ' || kind || ' ' || params AS what FROM notifications n
      GROUP BY user_id, kind, params, CASE WHEN kind = 'candidate_appeared' THEN (SELECT max(id::text) FROM match_runs run
        WHERE run.challenge_id = n.challenge_id AND run.trigger = 'catalogue' AND run.completed_at <= n.created_at) END
      HAVING count(*) > 1`)),
  ];
}

/** After the last jump of the clock everything that is open should have run out. */
function openPastTheirTime(list: List): Promise<string[]> {
  return list(`SELECT 'invitation ' || id || ' is still open' AS what FROM invitations WHERE status = 'open'`);
}

/** Every invitation holds its slot where slots are counted, no slot is held for nothing, and there are no more than were declared. */
function overbooked(list: List): Promise<string[]> {
  return list(`
    SELECT 'invitation ' || i.id || ' is ' || i.status || ' and holds no slot' AS what FROM invitations i
      JOIN capacities c ON c.fieldlab_id = i.fieldlab_id
      WHERE i.status IN ('open', 'accepted') AND NOT EXISTS (SELECT 1 FROM capacity_slots WHERE reserved_for = i.id)
    UNION ALL SELECT 'a slot of ' || s.fieldlab_id || ' is held for nothing' FROM capacity_slots s
      LEFT JOIN invitations i ON i.id = s.reserved_for AND i.fieldlab_id = s.fieldlab_id
      WHERE s.reserved_for IS NOT NULL
        AND i.status IS DISTINCT FROM (CASE WHEN s.used_at IS NULL THEN 'open' ELSE 'accepted' END)
    UNION ALL SELECT s.fieldlab_id || ' has ' || count(*) || ' slots in ' || s.quarter FROM capacity_slots s
      GROUP BY s.fieldlab_id, s.quarter HAVING count(*) > ${SLOTS_PER_QUARTER}`);
}

/** Works the deadline out anew from the calendar that PostgreSQL knows; the holidays are those that the run passes over. */
function wronglyDue(list: List): Promise<string[]> {
  return list(`
    SELECT id || ' invited ' || invited_at || ' is due ' || respond_by AS what FROM invitations
    WHERE respond_by <> (
      SELECT (day::date + time '17:00') AT TIME ZONE 'Europe/Amsterdam'
      FROM generate_series((invited_at AT TIME ZONE 'Europe/Amsterdam')::date + 1,
        (invited_at AT TIME ZONE 'Europe/Amsterdam')::date + 20, interval '1 day') day
      WHERE extract(isodow FROM day) < 6 AND day::date NOT IN ('2026-12-25', '2026-12-26', '2027-01-01')
      ORDER BY day OFFSET 4 LIMIT 1)
    UNION ALL SELECT 'ended before its time: ' || i.id FROM invitations i JOIN notifications n
      ON n.kind = 'invitation_expired' AND n.params->>'invitationId' = i.id::text WHERE n.created_at < i.respond_by`);
}

/** A repeated mail is allowed only where SMTP could not tell its sender that the first had arrived. */
function judgeMails(
  messageIds: readonly string[],
  mail: BreakingMailServer,
  workerKills: readonly number[],
): { lost: string[]; duplicated: string[]; repeatedBroken: number; repeatedKilled: number } {
  const judged = { lost: [] as string[], duplicated: [] as string[], repeatedBroken: 0, repeatedKilled: 0 };
  for (const messageId of messageIds) {
    const copies = mail.copies.get(messageId) ?? [];
    if (copies.length === 0) judged.lost.push(`mail ${messageId}`);
    // Each copy but the last must have left its sender in doubt.
    for (const { at, answered, connection } of copies.slice(0, -1)) {
      const closed = mail.closed.get(connection) ?? Infinity;
      const killed = workerKills.some((kill) => kill >= at - 500 && kill <= at + RECORDING_MS && Math.abs(closed - kill) < 1_000);
      if (!answered) judged.repeatedBroken += 1;
      else if (killed) judged.repeatedKilled += 1;
      else judged.duplicated.push(`mail ${messageId}, ${copies.length} copies`);
    }
  }
  return judged;
}
