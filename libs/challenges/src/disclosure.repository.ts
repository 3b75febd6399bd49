import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Work } from '#libs/database';
import { defaultDisclosure, Disclosure } from './disclosure.entity.js';

@Injectable()
export class DisclosureRepository {
  /** By challenge id; where nothing was chosen, the defaults. */
  async ofChallenges(work: Work, challengeIds: readonly string[]): Promise<Map<string, Disclosure>> {
    const found = await work.findBy(Disclosure, { challengeId: In([...challengeIds]) });
    const chosen = new Map(found.map((one) => [one.challengeId, one]));
    return new Map(challengeIds.map((id) => [id, chosen.get(id) ?? defaultDisclosure(id)]));
  }

  async ofChallenge(work: Work, challengeId: string): Promise<Disclosure> {
    return (await work.findOneBy(Disclosure, { challengeId })) ?? defaultDisclosure(challengeId);
  }

  /** The challenge must be locked. */
  async save(work: Work, disclosure: Disclosure): Promise<void> {
    await work.upsert(Disclosure, disclosure, ['challengeId']);
  }
}
