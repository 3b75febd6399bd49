import { Logger, Module } from '@nestjs/common';
import { BullModule } from '@nestjs/bullmq';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { QUEUE_NAMES } from './jobs.js';
import { connectQueue, QUEUE_PREFIX, type QueueConnection } from './queue-connection.js';
import { QUEUE_POLICIES } from './queue-policies.js';

/** Injection token of the process's {@link QueueConnection}. */
export const QUEUE_CONNECTION = Symbol('queue connection');

const queues = BullModule.registerQueue(
  ...QUEUE_NAMES.map((name) => {
    const policy = QUEUE_POLICIES[name];
    return {
      name,
      defaultJobOptions: {
        attempts: policy.attempts,
        backoff: { type: 'exponential', delay: policy.backoffMs, jitter: 0.5 },
        removeOnComplete: policy.keepCompleted,
        removeOnFail: policy.keepFailed,
      },
    };
  }),
);

@Module({
  providers: [
    {
      provide: QUEUE_CONNECTION,
      inject: [SETTINGS_TOKEN],
      useFactory: (settings: Settings) => {
        const logger = new Logger('Queue');
        return connectQueue(settings, (message) => logger.warn(message));
      },
    },
  ],
  exports: [QUEUE_CONNECTION],
})
class QueueConnectionModule {}

/**
 * All queues of the system on one connection. The worker imports it; the api only writes to the outbox. Whoever started the
 * application closes {@link QUEUE_CONNECTION} after it, since workers still need it while they finish.
 */
@Module({
  imports: [
    BullModule.forRootAsync({
      imports: [QueueConnectionModule],
      inject: [QUEUE_CONNECTION],
      useFactory: ({ connection }: QueueConnection) => ({ connection, prefix: QUEUE_PREFIX }),
    }),
    queues,
  ],
  exports: [queues],
})
export class QueueModule {}
