import { Injectable } from '@nestjs/common';
import { UndeliverableMailsService } from '#libs/challenges';
import { MessageClockService } from '#libs/notifications';
import { RepeatedTask } from './repeated-task.js';

/** How late a mail that waits for its time may be, in ms. */
const LOOK_EVERY_MS = 30_000;

/** Looks after mails that wait for their time, and those that were refused. Any number of workers may do so. */
@Injectable()
export class MessageClock extends RepeatedTask {
  constructor(messages: MessageClockService, undeliverable: UndeliverableMailsService) {
    super(LOOK_EVERY_MS, async () => {
      await messages.tick();
      await undeliverable.tick();
    });
  }
}
