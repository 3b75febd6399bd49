import { Injectable } from '@nestjs/common';
import { ChallengeClockService } from '#libs/challenges';
import { RepeatedTask } from './repeated-task.js';

/** How late people may hear of a challenge that stands still, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks at the clock for challenges that stand still. Any number of workers may do so: each challenge is locked. */
@Injectable()
export class ChallengeClock extends RepeatedTask {
  constructor(service: ChallengeClockService) {
    super(LOOK_EVERY_MS, () => service.tick());
  }
}
