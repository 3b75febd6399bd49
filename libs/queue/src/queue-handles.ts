import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { DomainError, SETTINGS_TOKEN, withinLimit } from '#libs/kernel';
import type { QueueName } from './jobs.js';
import { connectQueue, QUEUE_PREFIX, type QueueConnection, type QueueSettings } from './queue-connection.js';

const PATIENCE_MS = 5_000;

/** The queues for whoever looks at them without working them. The connection is opened when it is first needed. */
@Injectable()
export class QueueHandles implements OnApplicationShutdown {
  private readonly logger = new Logger(QueueHandles.name);
  private readonly queues = new Map<QueueName, Queue>();
  private connection: QueueConnection | undefined;

  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: QueueSettings) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.connection?.close();
  }

  of(name: QueueName): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    this.connection ??= connectQueue(this.settings, (message) => this.logger.warn(message));
    const queue = new Queue(name, { connection: this.connection.connection, prefix: QUEUE_PREFIX });
    queue.on('error', (error: Error) => this.logger.warn(error.message));
    this.queues.set(name, queue);
    return queue;
  }

  /**
   * A queue that is out of reach waits for its connection without limit; whoever asks must not.
   *
   * @throws DomainError `queue.unavailable` (503)
   */
  async ask<T>(question: Promise<T>): Promise<T> {
    let isLate = true;
    const settled = question.finally(() => (isLate = false));
    return withinLimit(settled, PATIENCE_MS, 'late').catch((error: unknown) => {
      throw isLate ? queueUnavailable() : error;
    });
  }
}

function queueUnavailable(): DomainError {
  return new DomainError({
    code: 'queue.unavailable',
    status: 503,
    title: 'Queue not available now',
    detail: 'The queue does not answer. No job is lost by that. Try again in a moment.',
    level: 'warn',
  });
}
