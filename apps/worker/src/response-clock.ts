import { Injectable } from '@nestjs/common';
import { ResponseClockService } from '#libs/matching';
import { RepeatedTask } from './repeated-task.js';

/** How late a reminder or an expiry may be, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks at the clock for invitations. Any number of workers may do so: each invitation's transaction is locked. */
@Injectable()
export class ResponseClock extends RepeatedTask {
  constructor(service: ResponseClockService) {
    super(LOOK_EVERY_MS, () => service.tick());
  }
}
