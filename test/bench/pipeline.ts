import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { submitChallenge } from '../support/main-job.js';
import { startSystem, type TestSystem } from '../support/system.js';
import { startThrowawayServers } from '../support/throwaway-servers.js';
import { timesRow } from './figures.js';

const CHALLENGES = 500;
const BURST = 200;
const COMPANY = 'anna@voorbeeldmetaal.example';
const LOOK_EVERY_MS = 2;

const PROBLEMS = [
  'Het lassen van kleine series kost te veel tijd en goede lassers zijn niet te vinden.',
  'Onze machines vallen onverwacht stil en dan staat de hele lijn; we willen storingen zien aankomen.',
  'Elk onderdeel wordt met de hand nagekeken op krassen. Dat is saai werk en er glipt toch iets door.',
  'De planning staat in Excel en klopt elke middag niet meer; orders lopen daardoor te laat.',
  'We willen composiet onderdelen maken in plaats van metaal, maar hebben geen ervaring met persen.',
];

/** Milliseconds from the accepted submission. */
interface Times {
  ranked: number;
  companyMail: number;
  fieldlabMail: number;
}

/**
 * Measures the way of a challenge: from the answer that accepts the submission until its match run can be read from the database,
 * and until the mails to company and fieldlab have arrived at the mail server. One worker; the hub releases by itself, so that no
 * person's time is in the figures.
 */
export async function pipeline(print: (line: string) => void): Promise<void> {
  const servers = await startThrowawayServers(true);
  const system = await startSystem(servers);
  const database = new pg.Client({ connectionString: servers.databaseUrl });
  await database.connect();
  try {
    await database.query(`INSERT INTO hub_policies SELECT hub_id, now(), 'automatic', 0, invitations_at_once, response_working_days,
      reminder_working_day, rounds, require_confirmation FROM hub_policies`);
    const company = await system.as(COMPANY);
    const mails = new MailWatch(system);
    const queue = servers.redisUrl === '' ? 'PostgreSQL' : 'Redis';
    print(
      `Pipeline: ${CHALLENGES} challenges one after the other (idle queue), one worker, durable PostgreSQL, queue on ${queue}`,
    );
    for (let warmUp = 0; warmUp < 20; warmUp += 1) await follow(company, database, mails, warmUp);
    const times: Times[] = [];
    for (let number = 0; number < CHALLENGES; number += 1) times.push(await follow(company, database, mails, number));
    print(
      timesRow(
        'submission accepted → ranking stored',
        times.map(({ ranked }) => ranked),
      ),
    );
    print(
      timesRow(
        'submission accepted → shortlist mail at SMTP',
        times.map(({ companyMail }) => companyMail),
      ),
    );
    print(
      timesRow(
        'submission accepted → invitation mail at SMTP',
        times.map(({ fieldlabMail }) => fieldlabMail),
      ),
    );
    await burst(company, database, print);
  } finally {
    await database.end();
    await system.stop();
    await servers.stop();
  }
}

async function follow(company: ApiClient, database: pg.Client, mails: MailWatch, number: number): Promise<Times> {
  const problem = PROBLEMS[number % PROBLEMS.length] ?? '';
  const { challenge, matchRunId } = await submitChallenge(company, { makes: 'Machines en onderdelen', problem });
  const accepted = performance.now();
  const [ranked, companyMail, fieldlabMail] = await Promise.all([
    storedAt(database, matchRunId),
    mails.arrival(challenge.reference, (to) => to === COMPANY, 2),
    mails.arrival(challenge.reference, (to) => to.endsWith('@fieldlab.example'), 1),
  ]);
  return { ranked: ranked - accepted, companyMail: companyMail - accepted, fieldlabMail: fieldlabMail - accepted };
}

async function storedAt(database: pg.Client, matchRunId: string): Promise<number> {
  for (;;) {
    const { rowCount } = await database.query('SELECT 1 FROM match_runs WHERE id = $1', [matchRunId]);
    if (rowCount === 1) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** How fast the worker gets through a pile: many submissions at once, until the last is ranked. */
async function burst(company: ApiClient, database: pg.Client, print: (line: string) => void): Promise<void> {
  const began = performance.now();
  const submitted = await Promise.all(
    Array.from({ length: BURST }, (_, number) =>
      submitChallenge(company, { makes: 'Machines', problem: PROBLEMS[number % PROBLEMS.length] ?? '' }),
    ),
  );
  const posted = performance.now();
  const ids = submitted.map(({ matchRunId }) => matchRunId);
  await eventually('the last ranking', async () => {
    const { rows } = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM match_runs WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return rows[0]?.count === BURST ? true : undefined;
  });
  const ranked = performance.now();
  print(
    `  ${BURST} submitted at once: accepted after ${Math.round(posted - began)} ms, all ranked after ${Math.round(ranked - began)} ms`,
  );
}

/** Notes when mails arrive at the catching server. */
class MailWatch {
  private readonly arrivals = new Map<string, { to: string; at: number }[]>();

  constructor(system: TestSystem) {
    system.mail.onMessage(({ file, to }) => {
      const at = performance.now();
      const reference = /U-\d+/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
      const known = this.arrivals.get(reference) ?? [];
      this.arrivals.set(reference, [...known, ...to.map((address) => ({ to: address, at }))]);
    });
  }

  /** When the `count`-th mail about a challenge to such a person arrived. */
  async arrival(reference: string, isTo: (address: string) => boolean, count: number): Promise<number> {
    return eventually(
      `${count} mails about ${reference}`,
      async () => this.arrivals.get(reference)?.filter(({ to }) => isTo(to))[count - 1]?.at,
    );
  }
}
