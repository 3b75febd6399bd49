import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ClosuresService,
  IntroductionsService,
  InvitationsService,
  ReleasesService,
  type IntroductionDetails,
} from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime('2026-11-24T10:00:00Z'));

/** A challenge that a fieldlab said yes to. */
async function introduced(): Promise<{ challengeId: string; fieldlabId: string }> {
  const { id, curated } = await marketplace.rankedChallenge();
  const fieldlabId = curated.entries[0]?.match.fieldlabId ?? '';
  await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, [fieldlabId]);
  const invitations = marketplace.module.get(InvitationsService);
  const [invitation] = await invitations.ofChallenge(id);
  await invitations.answer(await marketplace.fieldlab(fieldlabId), invitation?.id ?? '', { answer: 'accept' });
  return { challengeId: id, fieldlabId };
}

async function seenBy(fieldlabId: string, challengeId: string): Promise<IntroductionDetails | undefined> {
  const page = await marketplace.module.get(IntroductionsService).page(await marketplace.fieldlab(fieldlabId), { limit: 100 });
  return page.find(({ introduction }) => introduction.challengeId === challengeId);
}

async function told(challengeId: string, fieldlabId: string): Promise<string[]> {
  const { userId } = await marketplace.fieldlab(fieldlabId);
  const rows = await marketplace.sql<{ kind: string }>(
    'SELECT kind FROM notifications WHERE challenge_id = $1 AND user_id = $2 ORDER BY id',
    [challengeId, userId],
  );
  return rows.map(({ kind }) => kind);
}

describe('an introduction', () => {
  it.each(['company', 'broker'] as const)(
    'is over when the %s closes the challenge, and its fieldlab is told so',
    async (who) => {
      const { challengeId, fieldlabId } = await introduced();
      expect((await seenBy(fieldlabId, challengeId))?.status).toBe('introduced');
      await marketplace.module.get(ClosuresService).close(await marketplace[who](), challengeId, null);
      expect((await seenBy(fieldlabId, challengeId))?.status).toBe('closed');
      expect(await told(challengeId, fieldlabId)).toEqual([
        'invitation_received',
        'introduction_made_fieldlab',
        'introduction_called_off',
      ]);
    },
  );
});
