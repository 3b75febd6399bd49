import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ResponseClockService } from '#libs/matching';
import { RepeatedTask } from './repeated-task.js';

/** How late a reminder or an expiry may be, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks at the clock for invitations. Any number of workers may do so: each invitation's transaction is locked. */
@Injectable()
export class ResponseClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly looking: RepeatedTask;

  constructor(service: ResponseClockService) {
    this.looking = new RepeatedTask(new Logger(ResponseClock.name), LOOK_EVERY_MS, () => service.tick());
  }

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }
}
