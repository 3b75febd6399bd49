import { Injectable } from '@nestjs/common';
import { RetentionService } from '#libs/privacy';
import { RepeatedTask } from './repeated-task.js';

const HOUR = 60 * 60 * 1_000;

/** Ends every hour what is past its time. Several workers may do it at once. */
@Injectable()
export class Housekeeping extends RepeatedTask {
  constructor(retention: RetentionService) {
    super(HOUR, () => retention.tidy());
  }
}
