import { Logger } from '@nestjs/common';
import pg from 'pg';
import { Bell } from '#libs/kernel';

const RECONNECT_MS = 1_000;

/**
 * Listens on one PostgreSQL channel with a connection of its own, which it opens again whenever it breaks. Notifications sent
 * meanwhile are lost, so `onNotify` is also called after each reconnection, and users poll besides.
 */
export class DatabaseListener {
  private readonly logger = new Logger(DatabaseListener.name);
  private readonly stop$ = new Bell();
  private stopping = false;
  private client: pg.Client | undefined;
  private running: Promise<void> | undefined;

  /** @param channel an identifier of our own; it is put into SQL as it is. */
  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly onNotify: () => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.stop$.ring();
    await this.client?.end().catch(() => {});
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.listenUntilBroken();
      } catch (error) {
        this.logger.warn(`Not listening, trying again: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (!this.stopping) await this.stop$.wait(RECONNECT_MS);
    }
  }

  private async listenUntilBroken(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      application_name: 'fieldmatch-listener',
    });
    const broken = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', () => this.onNotify());
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      this.onNotify();
      await broken;
    } finally {
      await client.end().catch(() => {});
    }
  }
}
