import { ApiProperty } from '@nestjs/swagger';
import { QUEUE_NAMES, type FailedJob, type QueueName } from '#libs/queue';
import { Choice, DateTime, ListOf, Text, Uuid, Whole } from '../http/fields.js';

const STATES = ['failed'] as const;

export class JobListQuery {
  @Choice(QUEUE_NAMES, { description: 'Queue', name: 'QueueName' })
  queue: QueueName;

  @Choice(STATES, { description: 'Only failed jobs are listed: the others need nobody', name: 'JobState', optional: true })
  state?: 'failed';

  @Whole({ min: 0, max: 5_000, default: 0, description: 'Jobs to pass over', optional: true })
  skip?: number;

  @Whole({ min: 1, max: 100, default: 25, description: 'Most jobs in the answer', optional: true })
  limit?: number;
}

export class JobResource {
  @Uuid({ description: 'Id of the job' })
  id: string;

  @Choice(QUEUE_NAMES, { description: 'Queue', name: 'QueueName' })
  queue: QueueName;

  @Text({ description: 'What it does', example: 'deliver-mail' })
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids of what it is about' })
  payload: Record<string, unknown>;

  @Whole({ description: 'Tries so far' })
  attemptsMade: number;

  @Text({ description: 'Why the last try failed' })
  failedReason: string;

  @DateTime({ description: 'When it failed for good', nullable: true })
  failedAt: string | null;
}

export class JobList {
  @ListOf(() => JobResource, { description: 'Latest failure first' })
  items: JobResource[];
}

export function jobResource(job: FailedJob): JobResource {
  return { ...job, failedAt: job.failedAt?.toISOString() ?? null };
}
