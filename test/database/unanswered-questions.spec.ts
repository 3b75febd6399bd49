import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountsRepository, type Actor } from '#libs/accounts';
import { ChallengesService } from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import { ClosuresService } from '#libs/matching';
import { PrivacyService } from '#libs/privacy';
import { Marketplace } from '../support/marketplace.js';

/** Enough that each of the two comes first some time. */
const ROUNDS = 6;
const NOTE = 'Wij hebben niets meer gehoord.';

let marketplace: Marketplace;
let company: Actor;
let broker: Actor;

beforeAll(async () => {
  marketplace = await Marketplace.open();
  marketplace.setTime('2026-11-23T10:00:00Z');
  company = await marketplace.company();
  broker = await marketplace.broker();
});

afterAll(() => marketplace.close());

const challenges = (): ChallengesService => marketplace.module.get(ChallengesService);
const close = (actor: Actor, id: string) => marketplace.module.get(ClosuresService).close(actor, id, NOTE);
const refusal = (code: string) => expect.objectContaining({ code });

/** A challenge that is back with its company. */
async function returned(): Promise<string> {
  const { id } = await marketplace.rankedChallenge();
  await challenges().returnToCompany(broker, id, 'Welke lasrobot hebt u nu?');
  return id;
}

/** A challenge that nobody but its company knows of. */
async function drafted(): Promise<string> {
  const answers = { makes: 'Stalen trappen', problem: 'Lassen duurt te lang.' };
  return (await challenges().draft(company, company.organisations('company')[0] ?? '', answers)).challenge.id;
}

async function brokerElsewhere(challengeId: string): Promise<Actor> {
  const [other] = await marketplace.sql<{ id: string }>(
    'SELECT id FROM hubs WHERE id <> (SELECT hub_id FROM challenges WHERE id = $1) LIMIT 1',
    [challengeId],
  );
  const accounts = marketplace.module.get(AccountsRepository);
  await marketplace.module.get(UnitOfWork).run(async (work) => {
    const user = await accounts.ensureUser(work, { email: 'elsewhere@hub.example', name: 'Elders', language: 'nl' });
    const of = { organisationKind: 'hub', organisationId: other?.id ?? '', role: 'broker' } as const;
    await accounts.ensureMembership(work, { userId: user.id, ...of });
  });
  return marketplace.actor('elsewhere@hub.example');
}

/** Who was told that it is over, and how many times. */
async function told(id: string): Promise<Record<string, number>> {
  const rows = await marketplace.sql<{ kind: string; userId: string; times: number }>(
    `SELECT kind, user_id AS "userId", count(*)::int AS times FROM notifications
     WHERE challenge_id = $1 AND kind IN ('challenge_closed', 'challenge_withdrawn') GROUP BY kind, user_id`,
    [id],
  );
  return Object.fromEntries(rows.map(({ kind, userId, times }) => [`${kind} ${userId}`, times]));
}

async function stateOf(id: string): Promise<unknown> {
  const [row] = await marketplace.sql('SELECT status, outcome, closing_note AS note FROM challenges WHERE id = $1', [id]);
  return row;
}

describe('a challenge that came back to its company with a question', () => {
  it('is closed by a broker as expired when no answer comes, and the company is told once', async () => {
    const id = await returned();
    await close(broker, id);
    expect(await stateOf(id)).toEqual({ status: 'closed', outcome: 'expired', note: NOTE });
    await expect(close(broker, id)).rejects.toEqual(refusal('challenge.illegal_transition'));
    await expect(challenges().submit(company, id)).rejects.toEqual(refusal('challenge.illegal_transition'));
    expect(await told(id)).toEqual({ [`challenge_closed ${company.userId}`]: 1 });
  });

  it('is closed by no broker of another hub, and a draft that was never handed in by none at all', async () => {
    const [id, draft] = [await returned(), await drafted()];
    await expect(close(await brokerElsewhere(id), id)).rejects.toEqual(refusal('challenge.not_found'));
    await expect(close(broker, draft)).rejects.toEqual(refusal('challenge.not_found'));
    expect([await stateOf(id), await stateOf(draft)]).toEqual([
      { status: 'draft', outcome: null, note: null },
      { status: 'draft', outcome: null, note: null },
    ]);
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'goes on or is closed, and never both, when the answer comes at that moment (%i)',
    async () => {
      const id = await returned();
      const [answered, closed] = await Promise.allSettled([challenges().submit(company, id), close(broker, id)]);
      const lost = [answered, closed].flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(lost).toEqual([refusal('challenge.illegal_transition')]);
      expect(await stateOf(id)).toMatchObject({ status: closed.status === 'fulfilled' ? 'closed' : 'submitted' });
      expect(await told(id)).toEqual(closed.status === 'fulfilled' ? { [`challenge_closed ${company.userId}`]: 1 } : {});
    },
  );

  it('keeps the only person of its company until it is closed, and the brokers hear of that', async () => {
    await marketplace.sql(
      `UPDATE challenges SET status = 'closed', outcome = 'withdrawn', closed_at = now() WHERE status <> 'closed'`,
    );
    const [id, draft] = [await returned(), await drafted()];
    const erase = () => marketplace.module.get(PrivacyService).erase(company, company.email);
    await expect(erase()).rejects.toEqual(refusal('erasure.last_one'));
    expect(await stateOf(id)).toMatchObject({ status: 'draft' });
    await close(company, id);
    expect(await told(id)).toEqual({ [`challenge_closed ${company.userId}`]: 1, [`challenge_withdrawn ${broker.userId}`]: 1 });
    await erase();
    expect(await stateOf(draft), 'nobody but its company ever knew of it').toMatchObject({ status: 'draft' });
  });
});
