import { Injectable } from '@nestjs/common';

/** The one source of the present moment, so that tests and replays can set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
