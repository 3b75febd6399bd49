import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startPostgres, type PostgresServer } from '../../apps/local/src/postgres-server.js';
import { startRedis, type RedisServer } from '../../apps/local/src/redis-server.js';

/** A PostgreSQL with durable commits and a Redis without any durability, which can be taken away and given back. */
export class Servers {
  private constructor(
    private readonly folders: { postgres: string; redis: string },
    private postgres: PostgresServer,
    private redis: RedisServer,
  ) {}

  /** @throws Error where the machine has no Redis */
  static async start(): Promise<Servers> {
    const folders = { postgres: await temporaryFolder(), redis: await temporaryFolder() };
    const redis = await startRedis({ directory: folders.redis, durable: false });
    if (!redis) throw new Error('There is no redis-server or valkey-server here.');
    const postgres = await startPostgres({ directory: folders.postgres, durable: true });
    await postgres.ensureDatabase('fieldmatch');
    return new Servers(folders, postgres, redis);
  }

  get databaseUrl(): string {
    return this.postgres.url('fieldmatch');
  }

  get redisUrl(): string {
    return this.redis.url;
  }

  /** @param mode `fast` rolls back and ends in order; `immediate` is as if the power failed, and recovers from the log */
  async restartPostgres(mode: 'fast' | 'immediate'): Promise<void> {
    const { port } = this.postgres;
    if (mode === 'immediate') {
      const pid = Number.parseInt(await readFile(join(this.folders.postgres, 'data', 'postmaster.pid'), 'utf8'), 10);
      process.kill(pid, 'SIGQUIT');
      await this.postgres.ended;
    } else await this.postgres.stop();
    this.postgres = await startPostgres({ directory: this.folders.postgres, durable: true, port });
    if (this.postgres.port !== port) throw new Error('PostgreSQL lost its port to another program.');
  }

  /** Stops Redis and starts it again, empty. @param betweenMs how long it stays away */
  async restartRedis(betweenMs: () => Promise<unknown>): Promise<void> {
    const { port } = this.redis;
    await this.redis.stop();
    await betweenMs();
    const redis = await startRedis({ directory: this.folders.redis, durable: false, port });
    if (!redis) throw new Error('Redis did not come back.');
    this.redis = redis;
  }

  async flushRedis(): Promise<void> {
    const client = new Redis(this.redis.url, { maxRetriesPerRequest: 1 });
    client.on('error', () => {});
    try {
      await client.flushall();
    } finally {
      client.disconnect();
    }
  }

  async stop(): Promise<void> {
    await this.redis.stop();
    await this.postgres.stop();
    for (const folder of Object.values(this.folders)) await rm(folder, { recursive: true, force: true });
  }
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fieldmatch-resilience-'));
}
