import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Chance } from './random.js';

/** One time that the whole of a mail reached the server. */
export interface Copy {
  at: number;
  /** False: the connection was broken in place of the answer, so the sender cannot know. */
  answered: boolean;
  connection: string;
}

/** A real SMTP server that breaks connections at random. */
export class BreakingMailServer {
  /** By Message-ID. */
  readonly copies = new Map<string, Copy[]>();
  readonly broken = { beforeEnd: 0, afterEnd: 0 };
  /** When each connection closed. */
  readonly closed = new Map<string, number>();
  breaks = true;
  private readonly server: SMTPServer;

  private constructor(
    private readonly chance: Chance,
    private readonly probability: number,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onClose: ({ id }) => void this.closed.set(id, Date.now()),
      onData: (stream, { id }, done) => {
        if (this.breakNow()) {
          this.broken.beforeEnd += 1;
          stream.resume();
          this.drop(id);
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '';
          const answered = !this.breakNow();
          this.copies.set(messageId, [...(this.copies.get(messageId) ?? []), { at: Date.now(), answered, connection: id }]);
          if (answered) return done(null);
          this.broken.afterEnd += 1;
          this.drop(id);
        });
      },
    });
    this.server.on('error', () => {});
  }

  /** @param probability of a break before the end of each mail, and again of one after it */
  static async start(chance: Chance, probability: number): Promise<BreakingMailServer> {
    const catcher = new BreakingMailServer(chance, probability);
    await new Promise<void>((resolve) => catcher.server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private breakNow(): boolean {
    return this.breaks && this.chance.of(this.probability);
  }

  private drop(id: string): void {
    const { connections } = this.server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> };
    for (const connection of connections) if (connection.id === id) connection._socket.destroy();
  }
}
