import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface MailCatcherOptions {
  /** Folder that the messages go to, made when missing. */
  directory: string;
  /** Any free one without it. */
  port?: number;
  /** Only this machine without it. */
  host?: string;
}

/** A message that was caught. */
export interface CaughtMail {
  /** Path of the `.eml` file, complete by the time this is told. */
  file: string;
  /** Sender and receivers of the envelope; receivers in blind copy stand only here. */
  from: string;
  to: string[];
}

export interface MailCatcher {
  readonly url: string;
  readonly port: number;
  readonly directory: string;
  /** Tells of every message from now on. @returns a function that ends it */
  onMessage(listener: (mail: CaughtMail) => void): () => void;
  stop(): Promise<void>;
}

const LARGEST_MESSAGE = 25 * 1024 * 1024;

/**
 * A real SMTP server that delivers nothing: each message becomes an `.eml` file (RFC 5322), named so that files sort by time.
 * It is written under another name first, so whoever reads the folder never meets half a message. A message that cannot be
 * stored is refused with 452, as a mail server with a full disk does, and the sender tries again.
 *
 * @throws the system's error when the folder cannot be made or the port is taken
 */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const { directory, host = '127.0.0.1' } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const listeners = new Set<(mail: CaughtMail) => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MESSAGE,
    closeTimeout: 2_000,
    onData(stream, session, done) {
      store(directory, stream, session).then(
        (mail) => {
          for (const listener of listeners) listener(mail);
          done();
        },
        (error: unknown) => {
          stream.resume();
          const responseCode = stream.sizeExceeded ? 552 : 452;
          const reason = error instanceof Error ? error.message : String(error);
          done(Object.assign(new Error(`The message could not be stored: ${reason}`), { responseCode }));
        },
      );
    },
  });
  const port = await listen(server, options.port ?? 0, host);
  return {
    url: `smtp://${host}:${port}`,
    port,
    directory,
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: SMTPServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A sender that hangs up half-way is its own affair.
      server.on('error', () => {});
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}

async function store(directory: string, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<CaughtMail> {
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom ? mailFrom.address : '';
  const to = rcptTo.map(({ address }) => address);
  const name = fileName(new Date());
  const unfinished = join(directory, `.${name}.part`);
  const file = join(directory, name);
  try {
    // Trace fields as a delivering server adds them (RFC 5321 §4.4), so that the file alone tells who received it.
    const trace = Readable.from([`Return-Path: <${from}>\r\n`, ...to.map((address) => `Delivered-To: ${address}\r\n`)]);
    const output = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(trace, output, { end: false });
    await pipeline(stream, output);
    if (stream.sizeExceeded) throw new Error('it is larger than 25 MB');
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return { file, from, to };
}

let count = 0;

/** Time, then a running number for messages of the same millisecond, then what keeps two processes apart. */
function fileName(now: Date): string {
  count = (count + 1) % 1_000_000;
  return `${now.toISOString().replace(/[-:.]/g, '')}-${String(count).padStart(6, '0')}-${randomBytes(3).toString('hex')}.eml`;
}
