import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { DomainError, notFound } from '#libs/kernel';
import { QUEUE_NAMES, type QueueName } from './jobs.js';
import { QueueHandles } from './queue-handles.js';

/** A job that used up its tries and waits for a person. */
export interface FailedJob {
  /** Id of its outbox row. */
  id: string;
  queue: QueueName;
  name: string;
  /** Ids only: see `JobPayloads`. */
  payload: Record<string, unknown>;
  attemptsMade: number;
  failedReason: string;
  failedAt: Date | null;
}

const MOST_JOBS = 5_000;

/** Shows failed jobs and sets them going again. */
@Injectable()
export class FailedJobsService {
  constructor(private readonly queues: QueueHandles) {}

  /** Failed jobs of a queue, the latest failure first. @throws DomainError `queue.unavailable` (503) */
  async list(name: QueueName, { skip = 0, limit }: { skip?: number; limit: number }): Promise<FailedJob[]> {
    const jobs = await this.queues.ask(this.queues.of(name).getFailed(skip, skip + limit - 1));
    return jobs.flatMap((job) => (job ? [failedJob(name, job as Job)] : []));
  }

  /** How many jobs of each queue wait for a person. @throws DomainError `queue.unavailable` (503) */
  async counts(): Promise<Record<QueueName, number>> {
    const counts = await Promise.all(
      QUEUE_NAMES.map(async (name) => [name, await this.queues.ask(this.queues.of(name).getFailedCount())] as const),
    );
    return Object.fromEntries(counts) as Record<QueueName, number>;
  }

  /** @throws DomainError `job.not_found` for a job that no queue holds any more. */
  async find(id: string): Promise<FailedJob> {
    const { queue, job } = await this.jobOf(id);
    return failedJob(queue, job);
  }

  /**
   * Sets a failed job going again, with all its tries. It moves from failed to waiting in one step, so it cannot be lost.
   *
   * @throws DomainError `job.not_found`, or `job.not_failed` (409) when it runs, waits or was set going by somebody else.
   */
  async redrive(id: string): Promise<FailedJob> {
    const { queue, job } = await this.jobOf(id);
    const before = failedJob(queue, job);
    if (!(await this.queues.ask(job.isFailed()))) throw notFailed(id);
    await this.queues
      .ask(job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }))
      .catch(async (error: unknown) => {
        throw (await this.queues.ask(job.isFailed())) ? error : notFailed(id);
      });
    return before;
  }

  /** Sets every failed job of a queue going again. Returns their ids; a job that fails anew meanwhile is not taken twice. */
  async redriveAll(name: QueueName): Promise<string[]> {
    const redriven: string[] = [];
    for (const { id } of await this.list(name, { limit: MOST_JOBS })) {
      await this.redrive(id).then(
        () => redriven.push(id),
        (error: unknown) => {
          if (!(error instanceof DomainError) || error.status >= 500) throw error;
        },
      );
    }
    return redriven;
  }

  private async jobOf(id: string): Promise<{ queue: QueueName; job: Job }> {
    for (const name of QUEUE_NAMES) {
      const job = await this.queues.ask(this.queues.of(name).getJob(id));
      if (job) return { queue: name, job: job as Job };
    }
    throw notFound('job', id);
  }
}

function failedJob(queue: QueueName, job: Job): FailedJob {
  const { id, name, attemptsMade, failedReason, finishedOn } = job;
  const payload = job.data as Record<string, unknown>;
  const failedAt = finishedOn === undefined ? null : new Date(finishedOn);
  return {
    id: String(id),
    queue,
    name,
    payload,
    attemptsMade,
    failedReason: failedReason ?? '',
    failedAt,
  };
}

function notFailed(id: string): DomainError {
  return new DomainError({
    code: 'job.not_failed',
    status: 409,
    title: 'Not a failed job',
    detail: `Job '${id}' is not failed now: it waits, runs, or is done. Read the list again.`,
  });
}
