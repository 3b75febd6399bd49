import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server received it. */
export interface ReceivedMail {
  /** Receivers of the envelope. */
  to: string[];
  raw: string;
  parsed: ParsedMail;
}

/** What the server does with the mail number `count` (from 1): an answer code from 400 on refuses, `drop` breaks the connection. */
export type Reaction = number | 'accept' | 'drop';

export interface MailServer {
  url: string;
  /** Mails whose content arrived, whatever the server answered. */
  received: ReceivedMail[];
  /** Breaks every connection, as a server that is restarted does. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/**
 * A real SMTP server for tests.
 *
 * @param reactions.toRecipient answer to RCPT TO
 * @param reactions.toMail answer after the content, by the number of the mail
 */
export async function startMailServer(
  reactions: {
    toRecipient?: (count: number) => Reaction;
    toMail?: (count: number) => Reaction;
  } & Partial<SMTPServerOptions> = {},
): Promise<MailServer> {
  const { toRecipient = () => 'accept', toMail = () => 'accept', ...options } = reactions;
  const received: ReceivedMail[] = [];
  let recipients = 0;
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      const reaction = toRecipient(++recipients);
      done(typeof reaction === 'number' ? refusal(reaction) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        void simpleParser(Buffer.concat(chunks)).then((parsed) => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const reaction = toMail(received.push({ to, raw, parsed }));
          if (reaction === 'drop') dropConnections(server);
          else done(typeof reaction === 'number' ? refusal(reaction) : null);
        });
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    dropConnections: () => dropConnections(server),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('The test says no'), { responseCode });
}

function dropConnections(server: SMTPServer): void {
  const { connections } = server as unknown as { connections: Set<{ _socket: { destroy(): void } }> };
  for (const { _socket } of connections) _socket.destroy();
}
