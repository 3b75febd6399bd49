import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { DatabaseListener, OUTBOX_CHANNEL, OutboxRepository, UnitOfWork, type OutboxMessage } from '#libs/database';
import { Bell, Clock, SETTINGS_TOKEN, withinLimit, type Settings } from '#libs/kernel';
import { jobOptions } from '#libs/queue';

const BATCH = 100;
/** How long a missed wake-up can delay a job, in ms. */
const POLL_MS = 2_000;
/** How long after a failure of database or queue the next try comes, in ms. */
const PAUSE_AFTER_FAILURE_MS = 1_000;
const ENQUEUE_LIMIT_MS = 10_000;
const NO_ANSWER = `the queue did not answer within ${ENQUEUE_LIMIT_MS} ms`;
/** A job that nobody finished for so long is put into the queue again, in case the queue lost it. Harmless where it did not. */
const UNHANDLED_AFTER_MS = 10_000;
const RECHECK_MS = 5_000;
/** A job that used up its tries, in an outage that lasted, gets new ones after so long at least. */
const REVIVE_AFTER_MS = 60_000;

/**
 * Carries jobs from the outbox to the queue. Any number of relays may run: rows are locked while they are carried, and a job's id
 * in the queue is its row's id, so carrying one twice adds it once.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly bell = new Bell();
  private readonly listener: DatabaseListener;
  private stopping = false;
  private running: Promise<void> | undefined;
  private checkedAt = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    this.listener = new DatabaseListener(settings.DATABASE_URL, OUTBOX_CHANNEL, () => this.bell.ring());
  }

  onApplicationBootstrap(): void {
    this.listener.start();
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.listener.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        const carried = await this.carryNew();
        await this.recheck();
        if (carried < BATCH && !this.stopping) await this.bell.wait(POLL_MS);
      } catch (error) {
        this.logger.warn(`Outbox not relayed, trying again: ${error instanceof Error ? error.message : String(error)}`);
        if (!this.stopping) await this.bell.wait(PAUSE_AFTER_FAILURE_MS);
      }
    }
  }

  private async carryNew(): Promise<number> {
    return this.unitOfWork.run(async (work) => {
      const waiting = await this.outbox.takeUnrelayed(work, BATCH);
      await this.carry(waiting);
      return waiting.length;
    });
  }

  /** Postgres is the truth: what was relayed long ago and never handled is relayed again, all of it. */
  private async recheck(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.checkedAt < RECHECK_MS) return;
    this.checkedAt = now;
    const before = new Date(now - UNHANDLED_AFTER_MS);
    let carried = BATCH;
    while (carried === BATCH && !this.stopping) {
      carried = await this.unitOfWork.run(async (work) => {
        const lost = await this.outbox.takeUnhandled(work, before, BATCH);
        for (const message of lost) await withinLimit(this.clearEnded(message), ENQUEUE_LIMIT_MS, NO_ANSWER);
        await this.carry(lost);
        await this.outbox.markRelayed(
          work,
          lost.map(({ id }) => id),
        );
        return lost.length;
      });
    }
  }

  /**
   * The queue passes over a job whose id it still keeps, so an ended job in whose row nothing is recorded must make way. An outage
   * is over soon, a fault of our own is not: the older the row, the longer its failed job stays for an administrator to see.
   */
  private async clearEnded({ id, queue, createdAt }: OutboxMessage): Promise<void> {
    const job = await this.queue(queue).getJob(id);
    if (!job?.finishedOn) return;
    const now = this.clock.now().getTime();
    if (now - job.finishedOn >= Math.max(REVIVE_AFTER_MS, (now - createdAt.getTime()) / 2)) await job.remove();
  }

  private async carry(messages: readonly OutboxMessage[]): Promise<void> {
    for (const name of new Set(messages.map(({ queue }) => queue))) {
      const mine = messages.filter(({ queue }) => queue === name);
      const jobs = mine.map(({ id, job, payload }) => ({
        name: job,
        data: payload,
        opts: { jobId: id, ...jobOptions(job, payload) },
      }));
      // A queue that is out of reach waits for its connection without limit; the open transaction must not wait with it.
      await withinLimit(this.queue(name).addBulk(jobs), ENQUEUE_LIMIT_MS, NO_ANSWER);
    }
  }

  private queue(name: string): Queue {
    return this.modules.get<Queue>(getQueueToken(name), { strict: false });
  }
}
