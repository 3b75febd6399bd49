import { Injectable } from '@nestjs/common';
import type { JobType } from 'bullmq';
import { DataSource } from 'typeorm';
import { Clock } from '#libs/kernel';
import { QUEUE_NAMES, type QueueName } from './jobs.js';
import { QueueHandles } from './queue-handles.js';
import { QueuePause } from './queue-pause.entity.js';

/** On PostgreSQL the waiting jobs of a paused queue are counted under this name, which the types leave out. */
const PAUSED = 'paused' as string as JobType;
const COUNTED: readonly JobType[] = ['waiting', PAUSED, 'active', 'delayed', 'failed'];

/** What waits in a queue, by numbers, and whether it is paused. */
export interface QueueState {
  queue: QueueName;
  pause: QueuePause | null;
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

/**
 * Pauses queues, and lets them go on. A pause lies in PostgreSQL, so that it outlives deployments, restarts and the loss of the
 * queue: nothing is carried to a paused queue, and the workers hold the queue itself to what the table says. What runs already ends.
 */
@Injectable()
export class QueuePausesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: QueueHandles,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `queue.unavailable` (503) */
  async states(): Promise<QueueState[]> {
    const pauses = await this.pauses();
    return Promise.all(
      QUEUE_NAMES.map(async (queue) => {
        const counts = await this.queues.ask(this.queues.of(queue).getJobCounts(...COUNTED));
        const { waiting = 0, [PAUSED]: paused = 0, active = 0, delayed = 0, failed = 0 } = counts;
        return { queue, pause: pauses.get(queue) ?? null, waiting: waiting + paused, active, delayed, failed };
      }),
    );
  }

  /**
   * Lets a queue rest. Pausing it again keeps the first moment. The table says so even where the queue cannot be reached now.
   *
   * @param by id of the person; null for a command on the machine.
   */
  async pause(queue: QueueName, by: string | null): Promise<void> {
    const pause = { queue, pausedBy: by, pausedAt: this.clock.now() };
    await this.dataSource.createQueryBuilder().insert().into(QueuePause).values(pause).orIgnore().execute();
    await this.apply();
  }

  async resume(queue: QueueName): Promise<void> {
    await this.dataSource.manager.delete(QueuePause, { queue });
    await this.apply();
  }

  /** Brings every queue to what the table says. */
  async apply(): Promise<void> {
    const pauses = await this.pauses();
    for (const name of QUEUE_NAMES) {
      const queue = this.queues.of(name);
      const isPaused = await this.queues.ask(queue.isPaused());
      if (pauses.has(name) && !isPaused) await this.queues.ask(queue.pause());
      if (!pauses.has(name) && isPaused) await this.queues.ask(queue.resume());
    }
  }

  private async pauses(): Promise<Map<QueueName, QueuePause>> {
    return new Map((await this.dataSource.manager.find(QueuePause)).map((pause) => [pause.queue, pause]));
  }
}
