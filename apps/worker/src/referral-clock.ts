import { Injectable } from '@nestjs/common';
import { ReferralClockService } from '#libs/challenges';
import { RepeatedTask } from './repeated-task.js';

/** How late a reminder or an expiry may be, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks at the clock for referrals. Any number of workers may do so: each referral's transaction is locked. */
@Injectable()
export class ReferralClock extends RepeatedTask {
  constructor(service: ReferralClockService) {
    super(LOOK_EVERY_MS, () => service.tick());
  }
}
