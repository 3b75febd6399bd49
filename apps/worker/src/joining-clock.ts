import { Injectable } from '@nestjs/common';
import { OverdueJoiningService } from '#libs/joining';
import { RepeatedTask } from './repeated-task.js';

/** How late the administrators may hear of a request that nobody answered, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks at the clock for requests to be let into a company. Any number of workers may do so: each request is locked. */
@Injectable()
export class JoiningClock extends RepeatedTask {
  constructor(service: OverdueJoiningService) {
    super(LOOK_EVERY_MS, () => service.tick());
  }
}
