import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../apps/local/src/redis-server.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { awaitRanking, invitationFor, type ChallengeView, type InvitationView } from '../support/main-job.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

/** Words that stand nowhere else, one for each thing that must stay hidden. */
const PLANTED = {
  company: 'Zwaluwstaart',
  person: 'Quibertus',
  surname: 'Hogewaard',
  street: 'Kwikstaartpad',
  place: 'Dirksland',
  kvk: '90817263',
  domain: 'zwaluwwerken',
  phone: '0187654321',
  product: 'Flonkerbak',
} as const;
const NAMES = Object.values(PLANTED);
/** Words of the problem that identify nobody: they are hidden in a teaser only. */
const PROBLEM = ['glimspatten', 'knarsvoeg'];

const MAKES = `${PLANTED.company} Metaal maakt de ${PLANTED.product} in ${PLANTED.place}, aan het ${PLANTED.street}.`;
const ANSWERS = {
  makes: MAKES,
  problem: `Robotlassen geeft ${PROBLEM[0]} en een ${PROBLEM[1]}. Bel ${PLANTED.person} ${PLANTED.surname}, ${PLANTED.phone}.`,
  tried: `Zie www.${PLANTED.domain}.nl, KVK ${PLANTED.kvk}, of vraag het aan ${PLANTED.person}.`,
  success: `Een lasrobot voor de ${PLANTED.product.toLowerCase()} en minder ${PROBLEM[0]}.`,
};

const queueDirectory = await mkdtemp(join(tmpdir(), 'fieldmatch-redis-'));
const redis = await startRedis({ directory: queueDirectory, durable: false });

afterAll(async () => {
  await redis?.stop();
  await rm(queueDirectory, { recursive: true, force: true });
});

describe.each([
  { queue: 'PostgreSQL', redisUrl: '', skipped: false },
  { queue: 'Redis', redisUrl: redis?.url ?? '', skipped: redis === null },
])('what a company plants, with the queue on $queue', ({ redisUrl, skipped }) => {
  describe.skipIf(skipped)('by way of every answer, mail, log and job', () => {
    let system: TestSystem;
    let company: ApiClient;
    let broker: ApiClient;
    let otherBroker: ApiClient;
    let companyId = '';
    /** Fieldlabs that know the company from an earlier challenge, and rightly so. */
    const introduced = new Set<string>();

    beforeAll(async () => {
      system = await startTestSystem({ redisUrl });
      await plantPeople(system.databaseUrl);
      [company, broker, otherBroker] = await Promise.all([
        system.as('planted@zwaluwwerken.example'),
        system.as('broker@hub.example'),
        system.as('other@hub.example'),
      ]);
      const details = {
        kvkNumber: PLANTED.kvk,
        name: `${PLANTED.company} Metaal B.V.`,
        sbi: { version: 2025, code: '25110' },
        staffSize: 'small',
        street: `${PLANTED.street} 7`,
        postcode: '3247 AB',
        city: PLANTED.place,
        province: 'Zuid-Holland',
        website: `https://www.${PLANTED.domain}.nl`,
      };
      companyId = (await company.post<{ id: string }>('/v1/companies', details)).id;
    });

    afterAll(() => system?.stop());

    interface Disclosure {
      invited: unknown;
      accepted: unknown;
      declined: unknown;
      otherHub: unknown;
    }

    async function submitted(level: 'teaser' | 'brief'): Promise<{ id: string; reference: string; labs: [string, string] }> {
      const challenge = await company.post<ChallengeView>('/v1/challenges', { companyId, ...ANSWERS });
      const choice = { toFieldlabs: level, toHubs: level, wordsToHide: [PLANTED.product] };
      await company.patch(`/v1/challenges/${challenge.id}/disclosure`, choice);
      const { matchRunId } = await company.post<{ matchRunId: string }>(`/v1/challenges/${challenge.id}/submissions`);
      const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
      const [first = '', second = ''] = candidates.map(({ fieldlabId }) => fieldlabId).filter((one) => !introduced.has(one));
      return { id: challenge.id, reference: challenge.reference, labs: [first, second] };
    }

    const disclosure = (id: string): Promise<Disclosure> => company.get<Disclosure>(`/v1/challenges/${id}/disclosure`);
    const lab = (id: string): Promise<ApiClient> => system.as(`${id}@fieldlab.example`);

    it.each(['teaser', 'brief'] as const)(
      'stays hidden on the level %s until both have said yes',
      async (level) => {
        const { id, reference, labs } = await submitted(level);
        const hidden = level === 'teaser' ? [...NAMES, ...PROBLEM] : NAMES;
        const preview = await disclosure(id);

        // Another hub is asked, looks and says no.
        const note = `${PLANTED.company} uit ${PLANTED.place} zit dichter bij u.`;
        const { id: referralId } = await broker.post<{ id: string }>(`/v1/challenges/${id}/referrals`, {
          hubId: OTHER_HUB,
          note,
        });
        const referral = await otherBroker.get<{ challenge: unknown }>(`/v1/referrals/${referralId}`);
        expect(referral.challenge).toEqual(preview.otherHub);
        const seenByHub = [await everyAnswer(otherBroker, [id, referralId, companyId])];
        expectNone(seenByHub, hidden, 'what the other hub sees');
        const refusal = { answer: 'refuse', reason: 'Wij zitten vol.' };
        await otherBroker.post(`/v1/referrals/${referralId}/answers`, refusal);
        expectNone([await everyAnswer(otherBroker, [id, referralId, companyId])], hidden, 'what the other hub sees after its no');

        // One fieldlab says no, the next says yes.
        await broker.post(`/v1/challenges/${id}/releases`, { fieldlabIds: labs });
        const [declining, accepting] = (await Promise.all(labs.map(lab))) as [ApiClient, ApiClient];
        const asked = await invitationFor(declining, reference);
        const invitation = await declining.get<InvitationView & { challenge: unknown }>(`/v1/invitations/${asked.id}`);
        expect(invitation.challenge).toEqual(preview.invited);
        const ids = [id, asked.id, companyId];
        const before = [await everyAnswer(declining, ids), JSON.stringify(await byMailLink(system, labs[0], reference))];
        expectNone(before, hidden, 'what the asked fieldlab sees');
        const no = { answer: 'decline', reason: 'not_our_technology' };
        const declined = await declining.post<{ challenge: unknown }>(`/v1/invitations/${asked.id}/answers`, no);
        expect(declined.challenge).toEqual(preview.declined);
        const afterNo = [JSON.stringify(declined), await everyAnswer(declining, ids)];
        expectNone(afterNo, [...NAMES, ...PROBLEM], 'what the fieldlab sees after its no');

        const next = await invitationFor(accepting, reference);
        expectNone([await everyAnswer(accepting, [id, next.id, companyId])], hidden, 'what the next fieldlab sees');
        const outside = await everythingOutside(system, redisUrl);
        for (const [what, texts] of Object.entries(outside)) expectNone(texts, [...NAMES, ...PROBLEM], what);

        const accepted = await accepting.post<{ challenge: unknown }>(`/v1/invitations/${next.id}/answers`, { answer: 'accept' });
        expect(accepted.challenge).toEqual((preview.accepted as { challenge: unknown }).challenge);
        introduced.add(labs[1]);
        const known = await everyAnswer(accepting, [id, next.id, companyId]);
        for (const word of [...NAMES, ...PROBLEM]) expect(known.toLowerCase()).toContain(word.toLowerCase());
        await eventually('the mail about the introduction', async () => {
          const mails = await mailsTo(system, `${labs[1]}@fieldlab.example`);
          return mails.some((mail) => mail.includes(reference) && mail.includes('kennismak')) || undefined;
        });
        expectNone(
          [await everyAnswer(declining, ids), await everyAnswer(otherBroker, ids)],
          [...NAMES, ...PROBLEM],
          'what the others see',
        );
        for (const [what, texts] of Object.entries(await everythingOutside(system, redisUrl)))
          expectNone(texts, [...NAMES, ...PROBLEM], `${what}, after the introduction`);
      },
      240_000,
    );

    it('can be opened further but not narrowed once it was shown, and stays hidden when the company changes its name', async () => {
      const { id, reference, labs } = await submitted('teaser');
      const path = `/v1/challenges/${id}/disclosure`;
      await broker.post(`/v1/challenges/${id}/releases`, { fieldlabIds: [labs[0]] });
      const invited = await lab(labs[0]);
      const { id: invitationId } = await invitationFor(invited, reference);
      await company.patch(path, { toFieldlabs: 'brief' });
      expect(JSON.stringify(await invited.get(`/v1/invitations/${invitationId}`))).toContain(PROBLEM[1]);
      const narrowed = await company.call<{ code: string }>('PATCH', path, { toFieldlabs: 'teaser' });
      expect([narrowed.status, narrowed.body.code]).toEqual([409, 'disclosure.already_shown']);
      await company.patch(path, { toHubs: 'brief' });
      await company.patch(path, { toHubs: 'teaser' });

      await company.patch(`/v1/companies/${companyId}`, { name: 'Iets Anders B.V.', city: 'Goes', website: null });
      const seen = JSON.stringify(await invited.get(`/v1/invitations/${invitationId}`));
      await company.patch(`/v1/companies/${companyId}`, { name: `${PLANTED.company} Metaal B.V.`, city: PLANTED.place });
      expectNone([seen], NAMES, 'what a fieldlab sees after the company has moved');

      const own = 'Een bedrijf zoekt hulp bij het lassen.';
      await company.patch(path, { ownText: own });
      const told = JSON.stringify(await invited.get(`/v1/invitations/${invitationId}`));
      expect(told).toContain(own);
      expectNone([told], [...NAMES, ...PROBLEM], 'what a fieldlab sees of the company’s own telling');
      for (const other of [invited, broker, otherBroker]) {
        const answer = await other.call('GET', path);
        expect([403, 404]).toContain(answer.status);
      }
    }, 240_000);
  });
});

const OTHER_HUB = 'edih-noord';

/** The company's person, and a broker who works for one other hub alone. */
async function plantPeople(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const user = `INSERT INTO users (id, email, name, language, created_at) VALUES (gen_random_uuid(), $1, $2, 'nl', now()) RETURNING id`;
  await client.query(user, ['planted@zwaluwwerken.example', `${PLANTED.person} ${PLANTED.surname}`]);
  const { rows } = await client.query<{ id: string }>(user, ['other@hub.example', 'Otto Ander']);
  await client.query(
    `INSERT INTO memberships (id, user_id, organisation_kind, organisation_id, role, created_at)
     VALUES (gen_random_uuid(), $1, 'hub', $2, 'broker', now())`,
    [rows[0]?.id, OTHER_HUB],
  );
  await client.end();
}

/** Lists whose entries can be read one by one, besides what is public. */
const LISTS = /^\/(challenges|invitations|introductions|referrals|projects|companies)$/;

/** All that a person can read: every GET of the interface document, with the given ids and those that the lists name. */
async function everyAnswer(person: ApiClient, known: readonly string[]): Promise<string> {
  const { paths } = await person.get<{ paths: Record<string, Record<string, unknown>> }>('/v1/openapi.json');
  const routes = Object.keys(paths).filter(
    (path) => paths[path]?.['get'] && !/openapi|^\/(fieldlabs|hubs|technologies)/.test(path),
  );
  const ids = new Set(known);
  const read = async (path: string): Promise<string> => {
    const response = await fetch(`${person.baseUrl}/v1${path}`, { headers: { cookie: person.sessionCookie } });
    return `${response.status} ${path} ${await response.text()}`;
  };
  const answers = await Promise.all(
    routes
      .filter((path) => !path.includes('{'))
      .map(async (path) => {
        const text = await read(path);
        if (LISTS.test(path)) for (const [, id = ''] of text.matchAll(/"id":"([0-9a-f-]{36})"/g)) ids.add(id);
        return text;
      }),
  );
  for (const path of routes.filter((one) => one.includes('{id}') && !/\{(?!id\})/.test(one)))
    answers.push(...(await Promise.all([...ids].map((id) => read(path.replace('{id}', id))))));
  return answers.join('\n');
}

/** What the signed link in the invitation's mail opens. */
async function byMailLink(system: TestSystem, fieldlabId: string, reference: string): Promise<unknown> {
  const token = await eventually('the link in the mail', async () => {
    const mails = await mailsTo(system, `${fieldlabId}@fieldlab.example`);
    return mails.find((mail) => mail.includes(reference))?.match(/\/answer#([\w.~-]+)/)?.[1];
  });
  const response = await fetch(`${system.address}/v1/mail-links/readings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  expect(response.status).toBe(200);
  return response.json();
}

async function mailsTo(system: TestSystem, address: string): Promise<string[]> {
  return (await caughtMails(system)).filter(({ to }) => to.includes(address)).map(({ text }) => text);
}

/** Every mail with its headers, subject, text and HTML, decoded. */
async function caughtMails(system: TestSystem): Promise<{ to: string; text: string }[]> {
  const folder = system.environment['CAUGHT_MAIL_DIR'] ?? '';
  const files = (await readdir(folder)).filter((file) => file.endsWith('.eml'));
  return Promise.all(
    files.map(async (file) => {
      const raw = await readFile(join(folder, file), 'utf8');
      const { headerLines, subject = '', text = '', html, attachments } = await simpleParser(raw);
      const to = headerLines.find(({ key }) => key === 'to')?.line ?? '';
      const parts = attachments.map(({ content }) => content.toString());
      return { to, text: [...headerLines.map(({ line }) => line), subject, text, html || '', ...parts].join('\n') };
    }),
  );
}

/** What leaves the database: mails to others, the logs of all processes, the outbox, and the queue with the errors of its jobs. */
async function everythingOutside(system: TestSystem, redisUrl: string): Promise<Record<string, string[]>> {
  const mails = (await caughtMails(system)).filter(({ to }) => !to.includes('planted@')).map(({ text }) => text);
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  const outbox = await client.query<{ row: string }>('SELECT row_to_json(outbox)::text AS row FROM outbox');
  const params = await client.query<{ row: string }>(
    `SELECT row_to_json(notifications)::text AS row FROM notifications
     WHERE user_id NOT IN (SELECT id FROM users WHERE email LIKE 'planted@%')`,
  );
  const jobs = redisUrl === '' ? await postgresJobs(client) : await redisJobs(redisUrl);
  await client.end();
  expect(jobs.length).toBeGreaterThan(0);
  expect(system.output()).toContain('Nest');
  return {
    mails,
    notifications: params.rows.map(({ row }) => row),
    outbox: outbox.rows.map(({ row }) => row),
    queue: jobs,
    logs: [system.output()],
  };
}

async function postgresJobs(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'bullmq' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows)
    found.push(
      ...(await client.query<{ row: string }>(`SELECT t::text AS row FROM bullmq."${name}" t`)).rows.map(({ row }) => row),
    );
  return found;
}

async function redisJobs(url: string): Promise<string[]> {
  const client = new Redis(url);
  const found: string[] = [];
  for (const key of await client.keys('*')) {
    const kind = await client.type(key);
    if (kind === 'hash') found.push(JSON.stringify(await client.hgetall(key)));
    if (kind === 'stream') found.push(JSON.stringify(await client.xrange(key, '-', '+')));
  }
  client.disconnect();
  return found;
}

function expectNone(texts: readonly string[], words: readonly string[], what: string): void {
  for (const text of texts)
    for (const word of words) {
      const at = text.toLowerCase().indexOf(word.toLowerCase());
      expect(at < 0 ? '' : `${word} in ${what}: …${text.slice(Math.max(0, at - 200), at + 100)}…`).toBe('');
    }
}
