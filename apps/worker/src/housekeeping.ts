import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { RetentionService } from '#libs/privacy';
import { RepeatedTask } from './repeated-task.js';

const HOUR = 60 * 60 * 1_000;

/** Ends every hour what is past its time. Several workers may do it at once. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tidying: RepeatedTask;

  constructor(retention: RetentionService) {
    this.tidying = new RepeatedTask(new Logger(Housekeeping.name), HOUR, () => retention.tidy());
  }

  onApplicationBootstrap(): void {
    this.tidying.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.tidying.stop();
  }
}
