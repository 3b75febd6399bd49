import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { notFound } from '#libs/kernel';
import { erasureBlocks } from './erasure.lifecycle.js';
import { PersonalDataRepository } from './personal-data.repository.js';
import { erasureBlocked, erasureUnconfirmed } from './privacy.errors.js';

/** One table of a person's data. */
export interface PersonalDataPart {
  name: string;
  rows: Record<string, unknown>[];
}

/** What people may do with the data about them. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly data: PersonalDataRepository,
  ) {}

  /** All that is kept about a person, table by table. */
  async read(actor: Actor): Promise<PersonalDataPart[]> {
    const found = await this.data.read(this.unitOfWork.read, actor.userId);
    return [...found].map(([name, rows]) => ({ name, rows }));
  }

  /**
   * Erases a person: address, name, sessions, codes and preferences go, and every membership ends. What they did in cases stays,
   * under an id that leads to nobody, so that counts and the other side's record remain true.
   *
   * @param email typed by the person, so that no single click can do it.
   * @throws DomainError `request.invalid` for another address, `erasure.last_one` (409) while an organisation would be left alone.
   */
  async erase(actor: Actor, email: string): Promise<void> {
    if (email.toLowerCase() !== actor.email) throw erasureUnconfirmed();
    await this.unitOfWork.run(async (work) => {
      const { isThere, colleagues } = await this.data.lock(work, actor.userId);
      if (!isThere) throw notFound('user', actor.userId);
      // All of them, whichever the person acts for at the moment.
      const companies = colleagues
        .filter(({ userId, organisationKind }) => userId === actor.userId && organisationKind === 'company')
        .map(({ organisationId }) => organisationId);
      const blocks = erasureBlocks(actor.userId, colleagues, await this.data.withOpenChallenges(work, companies));
      if (blocks.length > 0) throw erasureBlocked(blocks);
      await this.data.erase(work, actor.userId);
    });
  }
}
