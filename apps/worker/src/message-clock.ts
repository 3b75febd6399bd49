import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UndeliverableMailsService } from '#libs/challenges';
import { MessageClockService } from '#libs/notifications';
import { RepeatedTask } from './repeated-task.js';

/** How late a mail that waits for its time may be, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks after mails that wait for their time, and those that were refused. Any number of workers may do so. */
@Injectable()
export class MessageClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly looking: RepeatedTask;

  constructor(messages: MessageClockService, undeliverable: UndeliverableMailsService) {
    this.looking = new RepeatedTask(new Logger(MessageClock.name), LOOK_EVERY_MS, async () => {
      await messages.tick();
      await undeliverable.tick();
    });
  }

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }
}
