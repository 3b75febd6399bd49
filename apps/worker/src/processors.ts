import { Logger, type Type } from '@nestjs/common';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { QUEUE_NAMES, QUEUE_POLICIES, type QueueName } from '#libs/queue';
import { JobHandlers } from './job-handlers.js';

/** One processor per queue, worked as the queue's policy says. */
export const PROCESSORS: Type[] = QUEUE_NAMES.map(processorOf);

function processorOf(queue: QueueName): Type {
  const { concurrency, lockMs } = QUEUE_POLICIES[queue];

  // A worker that was killed leaves its jobs stalled; that is no fault of the job, so it is tried again many times.
  @Processor(queue, { concurrency, lockDuration: lockMs, stalledInterval: 5_000, maxStalledCount: 100 })
  class QueueProcessor extends WorkerHost {
    private readonly logger = new Logger(`Queue ${queue}`);

    constructor(private readonly handlers: JobHandlers) {
      super();
    }

    async process(job: Job<{ version: number }>): Promise<void> {
      await this.handlers.handle(job);
    }

    @OnWorkerEvent('failed')
    onFailed(job: Job | undefined, error: Error): void {
      const tries = job ? `${job.attemptsMade} of ${job.opts.attempts ?? 1}` : 'unknown';
      this.logger.warn(`Job ${job?.name ?? ''} ${job?.id ?? ''} failed (try ${tries}): ${error.message}`);
    }

    /** Connection faults: BullMQ reconnects by itself, but an unheard error event would end the process. */
    @OnWorkerEvent('error')
    onError(error: Error): void {
      this.logger.warn(error.message);
    }
  }
  Object.defineProperty(QueueProcessor, 'name', { value: `${queue}QueueProcessor` });
  return QueueProcessor;
}
