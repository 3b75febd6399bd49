import { Injectable, Logger } from '@nestjs/common';
import { AccountsRepository } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, endOfWorkingDay } from '#libs/kernel';
import { JOINING_WORKING_DAYS } from './joining-request.lifecycle.js';
import { JoiningMessenger } from './joining-messenger.js';
import { JoiningRequestsRepository, type PlacedRequest } from './joining-requests.repository.js';

const MOST_PER_ROUND = 100;

/**
 * Sees to it that nobody waits in vain to be let into a company: what nobody answers in time comes before the administrators, and
 * when they do not answer either, they are told once more and so is who asked.
 */
@Injectable()
export class OverdueJoiningService {
  private readonly logger = new Logger(OverdueJoiningService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: JoiningRequestsRepository,
    private readonly accounts: AccountsRepository,
    private readonly messenger: JoiningMessenger,
    private readonly clock: Clock,
  ) {}

  /** Tells the administrators of all that is overdue, in one message. What nobody could be told of rings again in the next round. */
  async tick(): Promise<void> {
    const overdue = await this.requests.overdue(this.unitOfWork.read, this.clock.now(), MOST_PER_ROUND);
    if (overdue.length === 0) return;
    const untold = await this.bring(overdue).catch(() => this.bringEach(overdue));
    if (untold > 0) this.logger.error(`No administrator can be told of ${untold} overdue requests to be let into a company`);
  }

  /** One by one, since one that fails would keep the others from being told. */
  private async bringEach(overdue: readonly PlacedRequest[]): Promise<number> {
    let untold = 0;
    for (const request of overdue)
      untold += await this.bring([request]).catch((error: unknown) => {
        this.logger.error(`Request ${request.id} stays overdue: ${error instanceof Error ? error.message : String(error)}`);
        return 0;
      });
    return untold;
  }

  /** Returns how many requests nobody could be told of. */
  private async bring(overdue: readonly PlacedRequest[]): Promise<number> {
    return this.unitOfWork.run(async (work) => {
      // The others were answered, or seen by another worker, while we waited for the lock.
      const ids = overdue.map(({ id }) => id);
      const locked = new Set((await this.requests.lockOverdue(work, ids, this.clock.now())).map(({ id }) => id));
      const still = overdue.filter(({ id }) => locked.has(id));
      const told = await this.messenger.toAdministrators(work, still);
      for (const request of told) await this.note(work, request);
      return still.length - told.length;
    });
  }

  private async note(work: Work, request: PlacedRequest): Promise<void> {
    const now = this.clock.now();
    if (!request.escalatedAt) {
      const ringsAt = endOfWorkingDay(now, JOINING_WORKING_DAYS);
      return this.requests.update(work, request.id, { escalatedAt: now, ringsAt });
    }
    await this.requests.update(work, request.id, { ringsAt: null });
    const asker = await this.accounts.actor(work, request.userId, '');
    if (asker) await this.messenger.toAsker(work, 'joining_delayed', request, asker);
  }
}
