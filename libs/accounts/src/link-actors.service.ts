import { Inject, Injectable } from '@nestjs/common';
import { actByLink, UnitOfWork } from '#libs/database';
import { Clock, readClaim, SETTINGS_TOKEN, type LinkPurpose, type Settings } from '#libs/kernel';
import { linkExpired, linkInvalid } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Actor } from './actor.js';

/** Stands for the session that a link does without. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

/** Whoever holds a signed link from a mail acts as the person that it went to, on the one thing that it names. */
@Injectable()
export class LinkActorsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Who acts, on what. The memberships are those of today: a link of somebody who left the fieldlab opens nothing.
   *
   * @param purposes what the caller is about to do; a link for something else opens nothing.
   * @throws DomainError `link.invalid` (404) or `link.expired` (410).
   */
  async read<Purpose extends LinkPurpose>(
    token: string,
    purposes: readonly Purpose[],
  ): Promise<{ actor: Actor; purpose: Purpose; subject: string }> {
    const claim = readClaim(this.settings.APP_SECRET, token);
    const purpose = purposes.find((one) => one === claim?.purpose);
    if (!claim || !purpose) throw linkInvalid();
    if (claim.expiresAt <= this.clock.now()) throw linkExpired(claim.expiresAt);
    const actor = await this.accounts.actor(this.unitOfWork.read, claim.userId, NO_SESSION);
    if (!actor) throw linkInvalid();
    actByLink(actor.userId);
    return { actor, purpose, subject: claim.subject };
  }
}
