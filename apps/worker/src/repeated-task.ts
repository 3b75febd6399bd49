import type { Logger } from '@nestjs/common';
import { Bell } from '#libs/kernel';

/** Does one thing again and again until it is told to stop. A failure is logged, and costs one round. */
export class RepeatedTask {
  private readonly bell = new Bell();
  private stopping = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly everyMs: number,
    private readonly task: () => Promise<unknown>,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when the round under way, if any, has ended. */
  async stop(): Promise<void> {
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
