import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock } from '#libs/kernel';
import { afterRing, woundAt } from './challenge-clock.lifecycle.js';
import { ChallengeClockMessenger } from './challenge-clock-messenger.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ReferralRepository } from './referral.repository.js';

const MOST_PER_ROUND = 100;

/**
 * Sees to it that no challenge stands still in silence: whose turn it is, is reminded, and when that does not help, who can help is
 * alarmed, again and again until something happens. When to ring lies in the database, so several that look at once ring once.
 */
@Injectable()
export class ChallengeClockService {
  private readonly logger = new Logger(ChallengeClockService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly referrals: ReferralRepository,
    private readonly messenger: ChallengeClockMessenger,
    private readonly clock: Clock,
  ) {}

  /** Rings for each that is due, in a transaction of its own, so that one that fails holds up no other. */
  async tick(): Promise<void> {
    for (const id of await this.challenges.ringing(this.unitOfWork.read, this.clock.now(), MOST_PER_ROUND))
      await this.unitOfWork
        .run((work) => this.ring(work, id))
        .catch((error: unknown) => {
          this.logger.error(
            `The clock of challenge ${id} rings in vain: ${error instanceof Error ? error.message : String(error)}`,
          );
        });
  }

  private async ring(work: Work, id: string): Promise<void> {
    const now = this.clock.now();
    const challenge = await this.challenges.lock(work, id);
    // Something may have happened, or another worker have rung, while we waited for the lock.
    if (!challenge?.ringsAt || challenge.ringsAt > now) return;
    const { status } = challenge;
    // It is the turn of the hub that is asked, which has a clock of its own.
    if (await this.referrals.findOpen(work, id)) return this.challenges.setClock(work, id, woundAt(status, now));
    const next = afterRing(status, challenge, now);
    await this.challenges.setClock(work, id, next);
    const respondBy = next.ringsAt?.toISOString();
    if (respondBy === undefined) return;
    if (challenge.ringCount === 0) await this.messenger.remind(work, challenge, respondBy);
    else await this.messenger.alarm(work, challenge, respondBy);
  }
}
