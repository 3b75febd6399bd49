import { Logger, type Type } from '@nestjs/common';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { DomainError, withinLimit } from '#libs/kernel';
import { QUEUE_NAMES, QUEUE_POLICIES, type QueueName, type QueuePolicy } from '#libs/queue';
import { JobHandlers } from './job-handlers.js';

/** When to look again at a job that another worker holds, in ms. It may hold it for as long as it lives, or be dead. */
const LOOK_AGAIN_MS = 5_000;

/** One processor per queue, worked as the queue's policy says. */
export const PROCESSORS: Type[] = QUEUE_NAMES.map((queue) => processorOf(queue, QUEUE_POLICIES[queue]));

/** The processor of one queue. */
export function processorOf(
  queue: QueueName,
  { concurrency, lockMs, limitMs }: Pick<QueuePolicy, 'concurrency' | 'lockMs' | 'limitMs'>,
): Type {
  // A worker that was killed leaves its jobs stalled; that is no fault of the job, so it is tried again many times.
  @Processor(queue, { concurrency, lockDuration: lockMs, stalledInterval: 5_000, maxStalledCount: 100 })
  class QueueProcessor extends WorkerHost {
    private readonly logger = new Logger(`Queue ${queue}`);

    constructor(private readonly handlers: JobHandlers) {
      super();
    }

    async process(job: Job<{ version: number }>, token?: string): Promise<void> {
      try {
        await withinLimit(this.handlers.handle(job), limitMs, `It did not end within ${limitMs} ms.`);
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'delivery.in_progress')) throw error;
        // Waiting for another worker is no failed try, and must not lengthen the pause before the next one.
        await job.moveToDelayed(Date.now() + LOOK_AGAIN_MS, token);
        throw new DelayedError();
      }
    }

    /** A failure that will be tried again is a warning; one that will not is somebody's case standing still. */
    @OnWorkerEvent('failed')
    onFailed(job: Job | undefined, error: Error): void {
      if (job && isExhausted(job, error)) {
        const ids = JSON.stringify(job.data);
        this.logger.error(
          `Job ${job.name} ${job.id ?? ''} ${ids} has used up its tries. It gets new ones later, or now by an administrator: ${error.message}`,
        );
        return;
      }
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

/** Whether no further try will come by itself. */
export function isExhausted(job: Pick<Job, 'attemptsMade' | 'opts'>, error: Error): boolean {
  return (
    job.attemptsMade >= (job.opts.attempts ?? 1) || error instanceof UnrecoverableError || error.name === 'UnrecoverableError'
  );
}
