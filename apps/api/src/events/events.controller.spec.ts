import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Response } from 'express';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Actor } from '#libs/accounts';
import type { ChangeRepository, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import type { ChangeFeed } from './change-feed.js';
import { EVENT_STREAM, EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';

const QUARTER_MS = 15 * 60 * 1_000;
const MOST_PER_PERSON = 6;
const PERSON = new Actor('person', 'session', 'Anna', 'anna@voorbeeldmetaal.example', 'nl', []);

/** What is listened to at the moment. */
const listeners = new Set<object>();
const server = createServer();
let controller: EventsController;

beforeEach(async () => {
  listeners.clear();
  const listen = (listener: object): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const feed = { upto: { transactionId: 1n, number: 1n }, listen } as unknown as ChangeFeed;
  const service = new EventsService(feed, {} as ChangeRepository, {} as UnitOfWork, new Clock());
  controller = new EventsController(service);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** A request that has arrived, as the guards have it before the controller does. */
async function arrived(): Promise<{ response: Response; goAway: () => void }> {
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  client.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  return { response: expressive(response), goAway: () => client.destroy() };
}

/** With what Express adds to a response, as far as a stream needs it. */
function expressive(response: ServerResponse): Response {
  const added = {
    status: () => response,
    set: (headers: Record<string, string>) => response.setHeaders(new Map(Object.entries(headers))),
  };
  return Object.assign(response, added) as unknown as Response;
}

function ask(response: Response): void {
  controller.stream(PERSON, EVENT_STREAM, undefined, response);
}

it('serves nobody who went away while the guards looked, so that they may come back as often as they like', async () => {
  for (let time = 0; time <= MOST_PER_PERSON; time += 1) {
    const { response, goAway } = await arrived();
    const closed = once(response, 'close');
    goAway();
    await closed;
    ask(response);
  }
  expect(listeners.size).toBe(0);
});

it('ends what it does for a person when they go', async () => {
  const { response, goAway } = await arrived();
  ask(response);
  expect(listeners.size).toBe(1);
  const closed = once(response, 'close');
  goAway();
  await closed;
  expect(listeners.size).toBe(0);
});

it('ends it after a quarter of an hour also where no end is ever heard of, and counts it once', async () => {
  const gone: Awaited<ReturnType<typeof arrived>>[] = [];
  while (gone.length < MOST_PER_PERSON) gone.push(await arrived());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  for (const { response } of gone) {
    vi.spyOn(response, 'end').mockReturnThis();
    ask(response);
  }
  const { response } = await arrived();
  expect(() => ask(response)).toThrow(expect.objectContaining({ code: 'events.too_many' }));
  vi.advanceTimersByTime(QUARTER_MS);
  expect(listeners.size).toBe(0);
  ask(response);
  const closed = gone.map(({ response: one }) => once(one, 'close'));
  for (const { goAway } of gone) goAway();
  await Promise.all(closed);
  for (let time = 1; time < MOST_PER_PERSON; time += 1) ask((await arrived()).response);
  const beyond = await arrived();
  expect(() => ask(beyond.response)).toThrow(expect.objectContaining({ code: 'events.too_many' }));
});
