import { Injectable } from '@nestjs/common';
import { CapacityQuestionsService } from '#libs/matching';
import { RepeatedTask } from './repeated-task.js';

/** How late a quarter's question may be, in ms. */
const LOOK_EVERY_MS = 10 * 60_000;

/** Asks the fieldlabs about their room when a quarter has begun. Any number of workers may look: each fieldlab is asked once. */
@Injectable()
export class CapacityQuestionsTask extends RepeatedTask {
  constructor(service: CapacityQuestionsService) {
    super(LOOK_EVERY_MS, () => service.tick());
  }
}
