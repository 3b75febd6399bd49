import { Clock } from '#libs/kernel';

/** A clock that stands still until it is set. */
export class SettableClock extends Clock {
  /** In ms since the epoch. */
  moment = Date.now();

  override now(): Date {
    return new Date(this.moment);
  }
}
