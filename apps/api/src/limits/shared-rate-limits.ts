import { Logger } from '@nestjs/common';
import { ThrottlerStorageService, type ThrottlerStorage } from '@nestjs/throttler';
import { Redis } from 'ioredis';

/** What one request adds up to. */
type Count = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Counts in one step, so that two requests at once are two, and a count without an end cannot be left behind. */
const COUNT = `
local hits = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return { hits, left }`;

const PREFIX = 'fieldmatch:requests:';
/** Longest that a request may wait for the count, in ms. */
const PATIENCE_MS = 250;

/**
 * Counts of requests in Redis, which all processes of the api share. While Redis is away each process counts by itself: a limit
 * that is too generous for a moment is better than a service that is away too.
 */
export class SharedRateLimits implements ThrottlerStorage {
  private readonly logger = new Logger('RateLimits');
  private readonly own = new ThrottlerStorageService();
  private readonly redis: Redis;
  private isAway = false;

  constructor(url: string) {
    this.redis = new Redis(url, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      connectTimeout: 2_000,
      commandTimeout: PATIENCE_MS,
    });
    // What goes wrong is told where a count fails; an unheard event would end the process.
    this.redis.on('error', () => undefined);
  }

  async increment(key: string, ttl: number, limit: number, blockDuration: number, throttlerName: string): Promise<Count> {
    try {
      const [hits, left] = (await this.redis.eval(COUNT, 1, PREFIX + key, ttl)) as [number, number];
      this.tell(false);
      const seconds = Math.ceil(left / 1_000);
      return { totalHits: hits, timeToExpire: seconds, isBlocked: hits > limit, timeToBlockExpire: hits > limit ? seconds : 0 };
    } catch (error) {
      this.tell(true, error);
      return this.own.increment(key, ttl, limit, blockDuration, throttlerName);
    }
  }

  close(): void {
    this.redis.disconnect();
    this.own.onApplicationShutdown();
  }

  private tell(isAway: boolean, error?: unknown): void {
    if (isAway === this.isAway) return;
    this.isAway = isAway;
    if (isAway) this.logger.warn(`Redis is away, so this process counts requests by itself: ${String(error)}`);
    else this.logger.log('Redis is back, and counts the requests of all processes again.');
  }
}
