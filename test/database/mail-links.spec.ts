import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LinkActorsService } from '#libs/accounts';
import { SETTINGS_TOKEN, signClaim, type LinkClaim, type Settings } from '#libs/kernel';
import { CapacityQuestionsService, InvitationsService, ReleasesService } from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime('2026-11-24T10:00:00Z'));

const links = (): LinkActorsService => marketplace.module.get(LinkActorsService);

async function invited(): Promise<{ invitationId: string; fieldlabId: string; userId: string }> {
  const { id } = await marketplace.rankedChallenge();
  await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id);
  const [invitation] = await marketplace.module.get(InvitationsService).ofChallenge(id);
  const fieldlabId = invitation?.fieldlabId ?? '';
  return { invitationId: invitation?.id ?? '', fieldlabId, userId: (await marketplace.fieldlab(fieldlabId)).userId };
}

function token(claim: Omit<LinkClaim, 'expiresAt'> & { expiresAt?: string }): string {
  const { APP_SECRET } = marketplace.module.get<Settings>(SETTINGS_TOKEN);
  return signClaim(APP_SECRET, { ...claim, expiresAt: new Date(claim.expiresAt ?? '2026-12-01T16:00:00Z') });
}

describe('whoever holds the link of an invitation', () => {
  it('answers it in the name of the person that it went to', async () => {
    const { invitationId, userId } = await invited();
    const { actor, subject } = await links().read(token({ purpose: 'answer_invitation', subject: invitationId, userId }), [
      'answer_invitation',
    ]);
    await marketplace.module.get(InvitationsService).answer(actor, subject, { answer: 'accept' });
    const [row] = await marketplace.sql<{ status: string; by: string }>(
      'SELECT status, answered_by AS by FROM invitations WHERE id = $1',
      [invitationId],
    );
    expect(row).toEqual({ status: 'accepted', by: userId });
    const again = marketplace.module.get(InvitationsService).answer(actor, subject, { answer: 'accept' });
    await expect(again).rejects.toMatchObject({ code: 'invitation.not_open' });
  });

  it('can do nothing else with it', async () => {
    const { invitationId, userId } = await invited();
    const claim = { purpose: 'answer_invitation' as const, subject: invitationId, userId };
    await expect(links().read(token(claim), ['confirm_capacity'])).rejects.toMatchObject({ code: 'link.invalid', status: 404 });
  });

  it('is told when it has run out', async () => {
    const { invitationId, userId } = await invited();
    const claim = { purpose: 'answer_invitation' as const, subject: invitationId, userId, expiresAt: '2026-11-24T10:00:00Z' };
    await expect(links().read(token(claim), ['answer_invitation'])).rejects.toMatchObject({ code: 'link.expired', status: 410 });
  });

  it('opens nothing any more for somebody who left the fieldlab', async () => {
    const { invitationId, userId, fieldlabId } = await invited();
    const link = token({ purpose: 'answer_invitation', subject: invitationId, userId });
    await marketplace.sql('DELETE FROM memberships WHERE user_id = $1 AND organisation_id = $2', [userId, fieldlabId]);
    const { actor } = await links().read(link, ['answer_invitation']);
    await expect(marketplace.module.get(InvitationsService).get(actor, invitationId)).rejects.toMatchObject({
      code: 'invitation.not_found',
    });
  });
});

describe('the question of the quarter', () => {
  const tick = (): Promise<number> => marketplace.module.get(CapacityQuestionsService).tick();
  const asked = async (): Promise<string[]> => {
    const rows = await marketplace.sql<{ id: string }>(
      "SELECT params->>'fieldlabId' AS id FROM notifications WHERE kind = 'capacity_check' ORDER BY 1",
    );
    return rows.map(({ id }) => id);
  };

  it('goes once to whoever was invited or said something before the quarter, in working time', async () => {
    const [old, recent] = await marketplace.sql<{ id: string }>(
      `SELECT id FROM fieldlabs WHERE status <> 'ended' AND id NOT IN (SELECT fieldlab_id FROM invitations) ORDER BY id LIMIT 2`,
    );
    await marketplace.sql('DELETE FROM capacities');
    await marketplace.sql(
      `INSERT INTO capacities (fieldlab_id, revision, confirmed_at) VALUES ($1, 0, '2026-08-01Z'), ($2, 0, '2026-11-01Z')`,
      [old?.id, recent?.id],
    );
    marketplace.setTime('2026-11-24T19:00:00Z');
    expect(await tick()).toBe(0);
    marketplace.setTime('2026-11-24T10:00:00Z');
    expect(await tick()).toBe(1);
    expect(await tick()).toBe(0);
    expect(await asked()).toEqual([old?.id]);
    marketplace.setTime('2027-01-04T10:00:00Z');
    expect(await tick()).toBeGreaterThan(1);
    expect((await asked()).filter((id) => id === old?.id)).toHaveLength(2);
  });
});
