import { request, type IncomingMessage } from 'node:http';
import type { ApiClient } from './api-client.js';

/** An event as it came. */
export interface ReadEvent {
  id: string;
  event: string;
  data: { topic?: string; id?: string };
}

/** Reads a person's event stream as a browser does, and keeps all of it. */
export class EventReader {
  readonly events: ReadEvent[] = [];
  readonly ended: Promise<void>;
  private readonly waiting = new Set<() => void>();
  private unread = '';

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.take(text));
    response.on('error', () => undefined);
    this.ended = new Promise((resolve) => response.once('close', () => resolve()));
  }

  /** @throws Error with the status when the answer is no stream. */
  static open(person: ApiClient, lastEventId?: string, address = person.baseUrl): Promise<EventReader> {
    return new Promise((resolve, reject) => {
      const headers = {
        accept: 'text/event-stream',
        cookie: person.sessionCookie,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      };
      const sent = request(`${address}/v1/events`, { headers }, (response) => {
        if (response.statusCode === 200) resolve(new EventReader(response));
        else {
          response.resume();
          reject(new Error(String(response.statusCode)));
        }
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  get lastId(): string {
    return this.events.at(-1)?.id ?? '';
  }

  /** The first event that is like this, had already or still to come. */
  async first(is: (event: ReadEvent) => boolean): Promise<ReadEvent> {
    for (;;) {
      const found = this.events.find(is);
      if (found) return found;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** The ids of what changed under this topic. */
  idsOf(topic: string): string[] {
    return this.events.flatMap(({ data }) => (data.topic === topic ? [data.id ?? ''] : []));
  }

  close(): void {
    this.response.destroy();
  }

  private take(text: string): void {
    const blocks = (this.unread + text).split('\n\n');
    this.unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]));
      const data = fields.get('data');
      if (data === undefined) continue;
      this.events.push({
        id: fields.get('id') ?? '',
        event: fields.get('event') ?? '',
        data: JSON.parse(data) as ReadEvent['data'],
      });
    }
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}

export const isReady = ({ event }: ReadEvent): boolean => event === 'ready' || event === 'reset';

export const isAbout =
  (topic: string, id: string) =>
  ({ data }: ReadEvent): boolean =>
    data.topic === topic && data.id === id;
