import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CHANGES_KEPT_MS, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { RepeatedTask } from './repeated-task.js';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
const MOST_PER_ROUND = 10_000;

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
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tidying = new RepeatedTask(new Logger(Housekeeping.name), HOUR, () => this.tidy());

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.tidying.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.tidying.stop();
  }

  /** One round. Returns how many rows went, by what they were. */
  async tidy(): Promise<Record<string, number>> {
    const gone: Record<string, number> = {};
    for (const { what, table, since, keepMs } of EXPIRED) {
      const before = new Date(this.clock.now().getTime() - keepMs);
      const [, count] = await this.unitOfWork.read.query<[unknown, number]>(
        `DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${since} < $1 LIMIT ${MOST_PER_ROUND})`,
        [before],
      );
      gone[what] = count;
    }
    return gone;
  }
}
