import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountsRepository, type Actor } from '#libs/accounts';
import { ChallengesService, ReferralClockService, ReferralsService, ReferralViewsService } from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import { DomainError } from '#libs/kernel';
import { ClosuresService, ReleasesService } from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

const MONDAY = '2026-11-23T10:00:00Z';
/** Reminder at nine on the second working day, end at five, Amsterdam. */
const [BEFORE_REMINDER, REMINDER] = ['2026-11-25T07:59:00Z', '2026-11-25T08:00:00Z'];
const [BEFORE_END, END] = ['2026-11-25T15:59:00Z', '2026-11-25T16:00:00Z'];
const ROUNDS = 4;

let marketplace: Marketplace;
let company: Actor;
/** Brokers of one hub each: the company's own, the one that is asked, and a third. */
let sender: Actor;
let receiver: Actor;
let outsider: Actor;
let [from, to] = ['', ''];

beforeAll(async () => {
  marketplace = await Marketplace.open();
  marketplace.setTime(MONDAY);
  company = await marketplace.company();
  const { id } = await marketplace.rankedChallenge();
  from = (await stateOf(id)).hubId;
  const others = await marketplace.sql<{ id: string }>('SELECT id FROM hubs WHERE id <> $1 ORDER BY id', [from]);
  to = others[0]?.id ?? '';
  sender = await brokerOf('sender@hub.example', from);
  receiver = await brokerOf('receiver@hub.example', to);
  outsider = await brokerOf('outsider@hub.example', others[1]?.id ?? '');
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime(MONDAY));

async function brokerOf(email: string, hubId: string): Promise<Actor> {
  const accounts = marketplace.module.get(AccountsRepository);
  await marketplace.module.get(UnitOfWork).run(async (work) => {
    const user = await accounts.ensureUser(work, { email, name: email, language: 'nl' });
    await accounts.ensureMembership(work, { userId: user.id, organisationKind: 'hub', organisationId: hubId, role: 'broker' });
  });
  return marketplace.actor(email);
}

const referrals = (): ReferralsService => marketplace.module.get(ReferralsService);
const views = (): ReferralViewsService => marketplace.module.get(ReferralViewsService);
const tick = (): Promise<{ reminded: number; expired: number }> => marketplace.module.get(ReferralClockService).tick();
const refer = (id: string) => referrals().refer(sender, id, to, 'Dit bedrijf zit vlak bij jullie.');

async function referred(): Promise<{ id: string; referralId: string }> {
  const { id } = await marketplace.rankedChallenge();
  return { id, referralId: (await refer(id)).id };
}

/** What is true of the challenge, as its company sees it. */
async function stateOf(id: string): Promise<{ hubId: string; status: string }> {
  const { hubId, status } = (await marketplace.module.get(ChallengesService).get(company, id)).challenge;
  return { hubId, status };
}

/** How many times one person was told. */
const told = async (id: string, kind: string, actor: Actor): Promise<number> =>
  (
    await marketplace.sql('SELECT 1 FROM notifications WHERE challenge_id = $1 AND kind = $2 AND user_id = $3', [
      id,
      kind,
      actor.userId,
    ])
  ).length;

const refusal = (code: string) => expect.objectContaining({ code });

describe('a referral', () => {
  it('leaves the challenge with its hub until it is accepted, and shows the asked hub the problem but not the company', async () => {
    const { id, referralId } = await referred();
    expect(await stateOf(id)).toEqual({ hubId: from, status: 'in_review' });
    expect(await told(id, 'referral_received', receiver)).toBe(1);
    expect(await told(id, 'referral_received', sender)).toBe(0);
    const view = await views().get(receiver, referralId);
    expect(view.challenge?.content?.makes).toBe('Stalen trappen');
    expect(JSON.stringify(view.challenge)).not.toContain('Voorbeeld Metaal');
    await expect(marketplace.module.get(ChallengesService).get(receiver, id)).rejects.toEqual(refusal('challenge.not_found'));
    await expect(views().get(outsider, referralId)).rejects.toEqual(refusal('referral.not_found'));
    expect((await views().page(outsider, { limit: 100 })).map(({ referral }) => referral.id)).not.toContain(referralId);
  });

  it('holds back a release, a return and a second referral', async () => {
    const { id } = await referred();
    await expect(marketplace.module.get(ReleasesService).release(sender, id)).rejects.toEqual(refusal('referral.open'));
    const back = marketplace.module.get(ChallengesService).returnToCompany(sender, id, 'Hoeveel?');
    await expect(back).rejects.toEqual(refusal('referral.open'));
    await expect(refer(id)).rejects.toEqual(refusal('referral.open'));
  });

  it('goes to another hub that has brokers, by a broker of its own hub, while it is in review', async () => {
    const { id } = await marketplace.rankedChallenge();
    await expect(referrals().refer(sender, id, from, 'x')).rejects.toEqual(refusal('referral.own_hub'));
    await expect(referrals().refer(sender, id, 'no-such-hub', 'x')).rejects.toEqual(refusal('hub.not_found'));
    await expect(referrals().refer(receiver, id, to, 'x')).rejects.toEqual(refusal('challenge.not_found'));
    await expect(referrals().refer(company, id, to, 'x')).rejects.toEqual(refusal('actor.not_allowed'));
    await marketplace.sql(`INSERT INTO hubs SELECT 'empty-hub', name, name_en, region, website, focus_nl, focus_en,
      focus_technologies, provenance FROM hubs LIMIT 1`);
    await expect(referrals().refer(sender, id, 'empty-hub', 'x')).rejects.toEqual(refusal('referral.hub_without_brokers'));
    await marketplace.module.get(ReleasesService).release(sender, id);
    await expect(refer(id)).rejects.toEqual(refusal('challenge.illegal_transition'));
  });

  it('is refused with a reason that its sender reads, after which the asked hub sees no more of it', async () => {
    const { id, referralId } = await referred();
    await expect(referrals().answer(sender, referralId, { answer: 'accept' })).rejects.toEqual(refusal('actor.not_allowed'));
    await referrals().answer(receiver, referralId, { answer: 'refuse', reason: 'Wij zitten vol.' });
    expect((await views().get(sender, referralId)).referral).toMatchObject({
      status: 'refused',
      refusalReason: 'Wij zitten vol.',
    });
    expect(await views().get(receiver, referralId)).toMatchObject({ challenge: null, progress: null });
    expect(await told(id, 'referral_refused', sender)).toBe(1);
    expect(await stateOf(id)).toEqual({ hubId: from, status: 'in_review' });
    await refer(id);
  });

  it('can be taken back by its sender only, and then no longer be answered', async () => {
    const { id, referralId } = await referred();
    await expect(referrals().takeBack(receiver, referralId)).rejects.toEqual(refusal('actor.not_allowed'));
    await referrals().takeBack(sender, referralId);
    expect(await told(id, 'referral_lapsed', receiver)).toBe(1);
    await expect(referrals().answer(receiver, referralId, { answer: 'accept' })).rejects.toEqual(refusal('referral.not_open'));
  });

  it('ends when the company withdraws its challenge', async () => {
    const { id, referralId } = await referred();
    await marketplace.module.get(ClosuresService).close(company, id, null);
    expect((await views().get(sender, referralId)).referral).toMatchObject({ status: 'taken_back', endedBy: null });
    expect(await told(id, 'referral_lapsed', receiver)).toBe(1);
  });
});

describe('an accepted referral', () => {
  it('moves the challenge, ranks it under the new hub’s policy and gives the company its new contact', async () => {
    const { id, referralId } = await referred();
    expect((await views().contactOf(company, id)).brokers.map(({ email }) => email)).toContain(sender.email);
    await referrals().answer(receiver, referralId, { answer: 'accept' });
    const contact = await views().contactOf(company, id);
    expect(contact.hub.id).toBe(to);
    expect(contact.brokers.map(({ email }) => email)).toContain(receiver.email);
    expect(await told(id, 'challenge_handed_over', company)).toBe(1);
    expect(await told(id, 'referral_accepted', sender)).toBe(1);
    await marketplace.rank(id);
    expect(await stateOf(id)).toEqual({ hubId: to, status: 'in_review' });
    expect(await told(id, 'challenge_to_review', receiver)).toBe(1);
    const triggers = await marketplace.sql('SELECT trigger FROM match_runs WHERE challenge_id = $1 ORDER BY id', [id]);
    expect(triggers).toEqual([{ trigger: 'submitted' }, { trigger: 'handed_over' }]);
    await marketplace.module.get(ReleasesService).release(receiver, id);
  });

  it('lets the old hub see what becomes of the challenge, and no more', async () => {
    const { id, referralId } = await referred();
    await referrals().answer(receiver, referralId, { answer: 'accept' });
    await expect(marketplace.module.get(ChallengesService).get(sender, id)).rejects.toEqual(refusal('challenge.not_found'));
    await marketplace.module.get(ClosuresService).close(company, id, 'Opgelost.');
    const view = await views().get(sender, referralId);
    expect(view).toMatchObject({ challenge: null, progress: { status: 'closed', outcome: 'withdrawn' } });
  });

  it('releases by itself where the new hub curates automatically', async () => {
    await marketplace.sql(
      `INSERT INTO hub_policies (hub_id, valid_from, curation, threshold, invitations_at_once, response_working_days,
         reminder_working_day, rounds, require_confirmation) VALUES ($1, $2, 'automatic', 0, 2, 3, 2, 6, false)`,
      [to, MONDAY],
    );
    const { id, referralId } = await referred();
    await referrals().answer(receiver, referralId, { answer: 'accept' });
    await marketplace.rank(id);
    expect(await stateOf(id)).toEqual({ hubId: to, status: 'inviting' });
    expect(await marketplace.sql("SELECT 1 FROM invitations WHERE challenge_id = $1 AND status = 'open'", [id])).toHaveLength(2);
    await marketplace.sql('DELETE FROM hub_policies WHERE hub_id = $1', [to]);
  });
});

describe('a referral that nobody answers', () => {
  it('is reminded of once, and goes back with an alarm when its time is over', async () => {
    const { id, referralId } = await referred();
    marketplace.setTime(BEFORE_REMINDER);
    await tick();
    expect(await told(id, 'referral_reminder', receiver)).toBe(0);
    marketplace.setTime(REMINDER);
    await Promise.all([tick(), tick()]);
    await tick();
    expect(await told(id, 'referral_reminder', receiver)).toBe(1);
    marketplace.setTime(BEFORE_END);
    await tick();
    expect((await views().get(sender, referralId)).referral.status).toBe('open');
    marketplace.setTime(END);
    await Promise.all([tick(), tick()]);
    expect((await views().get(sender, referralId)).referral.status).toBe('expired');
    expect(await told(id, 'referral_expired', sender)).toBe(1);
    expect(await told(id, 'referral_lapsed', receiver)).toBe(1);
    expect(await stateOf(id)).toEqual({ hubId: from, status: 'in_review' });
    await refer(id);
  });
});

/** Lets all start at once. What loses must lose with a conflict, or because the challenge is another hub's by then. */
async function race(...contenders: ReadonlyArray<() => Promise<unknown>>): Promise<number> {
  const outcomes = await Promise.allSettled(contenders.map((start) => start()));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') {
      expect(outcome.reason).toBeInstanceOf(DomainError);
      expect([404, 409]).toContain((outcome.reason as DomainError).status);
    }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe.each(Array.from({ length: ROUNDS }, (_, round) => round))('races, round %i', () => {
  it('refers once when brokers refer at the same moment', async () => {
    const { id } = await marketplace.rankedChallenge();
    expect(
      await race(
        () => refer(id),
        () => refer(id),
        () => refer(id),
      ),
    ).toBe(1);
    expect(await marketplace.sql('SELECT 1 FROM referrals WHERE challenge_id = $1', [id])).toHaveLength(1);
    expect(await told(id, 'referral_received', receiver)).toBe(1);
  });

  it('hands over or takes back, and never both', async () => {
    const { id, referralId } = await referred();
    marketplace.setTime(END);
    const accept = () => referrals().answer(receiver, referralId, { answer: 'accept' });
    const contenders = [accept, () => referrals().takeBack(sender, referralId), accept];
    expect(await race(...contenders, async () => void (await tick()))).toBeLessThanOrEqual(2);
    const { referral } = await views().get(sender, referralId);
    expect(['accepted', 'taken_back', 'expired']).toContain(referral.status);
    expect((await stateOf(id)).hubId).toBe(referral.status === 'accepted' ? to : from);
    expect(await told(id, 'challenge_handed_over', company)).toBe(referral.status === 'accepted' ? 1 : 0);
  });

  it('refers or releases, and never both', async () => {
    const { id } = await marketplace.rankedChallenge();
    const won = await race(
      () => refer(id),
      () => marketplace.module.get(ReleasesService).release(sender, id),
    );
    expect(won).toBe(1);
    const open = (await marketplace.sql("SELECT 1 FROM referrals WHERE challenge_id = $1 AND status = 'open'", [id])).length;
    expect([(await stateOf(id)).status, open]).toEqual(open === 1 ? ['in_review', 1] : ['inviting', 0]);
  });

  it('closes a challenge for good, whether its hand-over was accepted or not', async () => {
    const { id, referralId } = await referred();
    await race(
      () => marketplace.module.get(ClosuresService).close(company, id, null),
      () => referrals().answer(receiver, referralId, { answer: 'accept' }),
    );
    expect((await stateOf(id)).status).toBe('closed');
    expect((await views().get(sender, referralId)).referral.status).not.toBe('open');
  });
});
