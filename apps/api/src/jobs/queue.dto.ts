import { QUEUE_NAMES, type QueueName, type QueueState } from '#libs/queue';
import { Choice, DateTime, ListOf, Uuid, Whole } from '../http/fields.js';

export class QueueParam {
  @Choice(QUEUE_NAMES, { description: 'Queue', name: 'QueueName' })
  queue: QueueName;
}

export class QueueResource {
  @Choice(QUEUE_NAMES, { description: 'Queue', name: 'QueueName' })
  queue: QueueName;

  @Whole({ description: 'Jobs that wait for their turn' })
  waiting: number;

  @Whole({ description: 'Jobs that run now' })
  active: number;

  @Whole({ description: 'Jobs that wait for their time' })
  delayed: number;

  @Whole({ description: 'Jobs that used up their tries' })
  failed: number;

  @DateTime({ description: 'Since when nothing new is begun; null where the queue runs', nullable: true })
  pausedAt: string | null;

  @Uuid({ description: 'Who paused it; null where it runs, and where it was paused on the machine', nullable: true })
  pausedBy: string | null;
}

export class QueueList {
  @ListOf(() => QueueResource, { description: 'Every queue' })
  items: QueueResource[];
}

export function queueResource({ pause, ...state }: QueueState): QueueResource {
  return { ...state, pausedAt: pause?.pausedAt.toISOString() ?? null, pausedBy: pause?.pausedBy ?? null };
}
