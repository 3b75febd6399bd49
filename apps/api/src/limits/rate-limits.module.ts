import { Inject, Module, type DynamicModule, type ExecutionContext, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule, ThrottlerStorageService, type ThrottlerStorage } from '@nestjs/throttler';
import type { Request } from 'express';
import type { Settings } from '#libs/kernel';
import { SharedRateLimits } from './shared-rate-limits.js';

const MINUTE_MS = 60_000;
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Of all that an address may send, this part may write. */
const WRITES_PART = 10;
const STORAGE = Symbol('rate limits');

/**
 * How much one address may ask for: of every route by itself, and of all that write together. Routes that cost much or invite
 * guessing say less by `@Throttle`. Where Redis is, all processes count together.
 */
@Module({})
export class RateLimitsModule implements OnApplicationShutdown {
  constructor(@Inject(STORAGE) private readonly storage: ThrottlerStorage) {}

  static with({ REQUESTS_PER_MINUTE, REDIS_URL }: Settings): DynamicModule {
    const storage = REDIS_URL === '' ? new ThrottlerStorageService() : new SharedRateLimits(REDIS_URL);
    return {
      module: RateLimitsModule,
      imports: [
        ThrottlerModule.forRoot({
          storage,
          throttlers: [
            { limit: REQUESTS_PER_MINUTE, ttl: MINUTE_MS },
            {
              name: 'writes',
              limit: Math.ceil(REQUESTS_PER_MINUTE / WRITES_PART),
              ttl: MINUTE_MS,
              skipIf: (context) => !isWriting(context),
              generateKey: (_, tracker) => `writes:${tracker}`,
            },
          ],
        }),
      ],
      providers: [
        { provide: STORAGE, useValue: storage },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
      ],
    };
  }

  onApplicationShutdown(): void {
    if (this.storage instanceof SharedRateLimits) this.storage.close();
  }
}

function isWriting(context: ExecutionContext): boolean {
  return WRITING.has(context.switchToHttp().getRequest<Request>().method);
}
