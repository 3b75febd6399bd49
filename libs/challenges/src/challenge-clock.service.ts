import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, eachAlone } from '#libs/kernel';
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
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly referrals: ReferralRepository,
    private readonly messenger: ChallengeClockMessenger,
    private readonly clock: Clock,
  ) {}

  /** Rings for each that is due. Returns how many rang. */
  async tick(): Promise<number> {
    const due = await this.challenges.ringing(this.unitOfWork.read, this.clock.now(), MOST_PER_ROUND);
    const ring = (id: string): Promise<boolean> => this.unitOfWork.run((work) => this.ring(work, id));
    return eachAlone(due, ring, { logger: this.logger, nameOf: (id) => `The clock of challenge ${id}` });
  }

  private async ring(work: Work, id: string): Promise<boolean> {
    const now = this.clock.now();
    const challenge = await this.challenges.lock(work, id);
    // Something may have happened, or another worker have rung, while we waited for the lock.
    if (!challenge?.ringsAt || challenge.ringsAt > now) return false;
    const { status } = challenge;
    // It is the turn of the hub that is asked, which has a clock of its own.
    const isReferred = (await this.referrals.findOpen(work, id)) !== null;
    const next = isReferred ? woundAt(status, now) : afterRing(status, challenge, now);
    await this.challenges.setClock(work, id, next);
    const respondBy = next.ringsAt?.toISOString();
    if (isReferred || respondBy === undefined) return false;
    if (challenge.ringCount === 0) await this.messenger.remind(work, challenge, respondBy);
    else await this.messenger.alarm(work, challenge, respondBy);
    return true;
  }
}
