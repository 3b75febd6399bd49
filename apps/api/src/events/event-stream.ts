import type { Response } from 'express';

/** Bytes that may wait for a slow reader; beyond them the connection is given up, and the reader comes back for the rest. */
const MOST_WAITING = 64 * 1024;
/** How long who is cut off waits before coming back, in ms; spread, so that a restarting server is not overrun. */
const RETRY_MS = { least: 1_000, most: 5_000 };

/** A connection on which events are sent (HTML, "Server-sent events"). */
export class EventStream {
  constructor(private readonly response: Response) {}

  /** Whether the connection has ended: then nothing arrives, and no `close` is still to come. */
  get isGone(): boolean {
    return this.response.destroyed || this.response.closed;
  }

  /** Begins the answer. @param retryMs how long the reader waits before it connects again. */
  open(): void {
    this.response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    this.response.flushHeaders();
    this.write(`retry: ${retryMs()}\n\n`);
  }

  send(event: string, id: string, data: object): void {
    this.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Tells the reader where it is, and the way to it that the connection is alive; nothing happens at the reader. */
  beat(id: string): void {
    this.write(`id: ${id}\n\n`);
  }

  end(): void {
    if (!this.response.writableEnded) this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_WAITING) this.response.destroy();
  }
}

function retryMs(): number {
  return Math.round(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
}
