import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ReferralClockService } from '#libs/challenges';
import { RepeatedTask } from './repeated-task.js';

/** How late a reminder or an expiry may be, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks at the clock for referrals. Any number of workers may do so: each referral's transaction is locked. */
@Injectable()
export class ReferralClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly looking: RepeatedTask;

  constructor(service: ReferralClockService) {
    this.looking = new RepeatedTask(new Logger(ReferralClock.name), LOOK_EVERY_MS, () => service.tick());
  }

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }
}
