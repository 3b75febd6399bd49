import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, eachAlone } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ReferralMessenger } from './referral-messenger.js';
import type { Referral } from './referral.entity.js';
import { ReferralRepository } from './referral.repository.js';
import { ReferralsService } from './referrals.service.js';

const MOST_PER_ROUND = 100;

/**
 * Keeps every referral to its time: a reminder, then the end, with which the challenge is its old hub's alone again. The due times
 * lie in the database, so whoever looks late only acts late, and several that look at once act once.
 */
@Injectable()
export class ReferralClockService {
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referrals: ReferralRepository,
    private readonly challenges: ChallengeRepository,
    private readonly service: ReferralsService,
    private readonly messenger: ReferralMessenger,
    private readonly clock: Clock,
  ) {}

  /** Does what is due now. Returns how many referrals were reminded of and how many ended. */
  async tick(): Promise<{ reminded: number; expired: number }> {
    const [work, now] = [this.unitOfWork.read, this.clock.now()];
    // Those that have run out first: they need no reminder any more.
    const expired = await this.each(await this.referrals.expired(work, now, MOST_PER_ROUND), (...args) =>
      this.service.expire(...args),
    );
    const due = await this.referrals.toRemind(work, now, MOST_PER_ROUND);
    return { expired, reminded: await this.each(due, (...args) => this.remind(...args)) };
  }

  private each(
    due: readonly Referral[],
    act: (work: Work, challenge: Challenge, referral: Referral) => Promise<void>,
  ): Promise<number> {
    const actOn = ({ id, challengeId, remindedAt }: Referral): Promise<boolean> =>
      this.unitOfWork.run(async (work) => {
        const challenge = await this.challenges.lock(work, challengeId);
        const referral = await this.referrals.find(work, id);
        // It may have been answered, or somebody else reminded of it, while we waited for the lock.
        const isDue = referral?.status === 'open' && (referral.remindedAt === null) === (remindedAt === null);
        if (!challenge || !isDue) return false;
        await act(work, challenge, referral);
        return true;
      });
    return eachAlone(due, actOn, { logger: this.logger, nameOf: ({ id }) => `Referral ${id}` });
  }

  private async remind(work: Work, challenge: Challenge, referral: Referral): Promise<void> {
    await this.referrals.update(work, referral.id, { remindedAt: this.clock.now() });
    await this.messenger.toReceiver(work, challenge, referral, 'referral_reminder');
  }
}
