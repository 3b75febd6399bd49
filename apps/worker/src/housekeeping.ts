import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CHANGES_KEPT_MS, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { RetentionService } from '#libs/privacy';
import { RepeatedTask } from './repeated-task.js';

const HOUR = 60 * 60 * 1_000;

/** What nobody needs any more: which rows, by a moment in `$1`, and how long after it they stay. */
const EXPIRED: readonly { what: string; table: string; since: string; keepMs: number }[] = [
  { what: 'outbox rows', table: 'outbox', since: 'handled_at', keepMs: 7 * DAY },
  { what: 'idempotency keys', table: 'idempotency_keys', since: 'created_at', keepMs: DAY },
  { what: 'sign-in codes', table: 'sign_in_codes', since: 'created_at', keepMs: 7 * DAY },
  { what: 'sign-ins at providers', table: 'provider_sign_ins', since: 'created_at', keepMs: DAY },
  { what: 'embeddings', table: 'embeddings', since: 'used_at', keepMs: 90 * DAY },
  { what: 'changes', table: 'changes', since: 'created_at', keepMs: CHANGES_KEPT_MS },
  { what: 'sessions', table: 'sessions', since: 'created_at', keepMs: 60 * DAY },
];

/** Deletes what has expired, every hour, in small bites. Several workers may do it at once: a row is deleted once. */
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
