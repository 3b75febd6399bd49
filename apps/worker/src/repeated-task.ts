import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Bell } from '#libs/kernel';

/**
 * One thing that the worker does again and again, from its start until it is told to stop; then the round under way is waited for. A
 * failure is logged under the name of the task, and costs one round.
 */
export abstract class RepeatedTask implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private readonly bell = new Bell();
  private stopping = false;
  private running: Promise<void> | undefined;

  /** @param everyMs how long it rests between two rounds */
  protected constructor(
    private readonly everyMs: number,
    private readonly task: () => Promise<unknown>,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.task().catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        this.logger.warn(`Failed, trying again in ${this.everyMs / 1_000} s: ${message}`);
      });
      if (!this.stopping) await this.bell.wait(this.everyMs);
    }
  }
}
