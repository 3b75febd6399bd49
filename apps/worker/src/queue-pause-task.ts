import { Injectable } from '@nestjs/common';
import { QueuePausesService } from '#libs/queue';
import { RepeatedTask } from './repeated-task.js';

/** How late a queue that lost its pause gets it back, in ms. */
const LOOK_EVERY_MS = 5_000;

/** Holds the queues to the pauses that people decided. Any number of workers may do so. */
@Injectable()
export class QueuePauseTask extends RepeatedTask {
  constructor(service: QueuePausesService) {
    super(LOOK_EVERY_MS, () => service.apply());
  }
}
