import { Injectable } from '@nestjs/common';
import { RerankingsService } from '#libs/matching';
import { RepeatedTask } from './repeated-task.js';

/** How late a change of the catalogue may be noticed, in ms. */
const LOOK_EVERY_MS = 5_000;

/** Begins to rank the open challenges again after a change. Any number of workers may look: one begins. */
@Injectable()
export class RerankingTask extends RepeatedTask {
  constructor(service: RerankingsService) {
    super(LOOK_EVERY_MS, () => service.beginIfChanged());
  }
}
