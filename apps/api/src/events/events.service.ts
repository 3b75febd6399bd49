import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { ChangeRepository, UnitOfWork, type Audience, type ChangePosition, type ToldChange } from '#libs/database';
import { Clock, once } from '#libs/kernel';
import { ChangeFeed } from './change-feed.js';
import { eventId, isAfter, placeOf } from './event-id.js';
import type { EventStream } from './event-stream.js';
import { tooManyStreams, streamsUnavailable } from './events.errors.js';

const MOST_PER_PERSON = 6;
const MOST_IN_PROCESS = 5_000;
/** Who missed more than this reads everything anew instead. */
const MOST_MISSED = 500;
const BEAT_MS = 20_000;
/** After so long the person signs in anew with the same session, which finds out whether it has run out, in ms. */
const LONGEST_MS = 15 * 60 * 1_000;

/** Sends people what changed for them, for as long as they are there. */
@Injectable()
export class EventsService {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly feed: ChangeFeed,
    private readonly changes: ChangeRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Serves one connection until it or the session ends.
   *
   * @param lastEventId where the person was; without it what comes from now on is sent.
   * @returns what to call when the connection is gone; it may be called again.
   * @throws DomainError `events.too_many` (429) or `server.unavailable` (503).
   */
  serve(actor: Actor, stream: EventStream, lastEventId: string | undefined): () => void {
    const from = this.feed.upto;
    if (!from || [...this.open.values()].reduce((sum, one) => sum + one, 0) >= MOST_IN_PROCESS) throw streamsUnavailable();
    if ((this.open.get(actor.userId) ?? 0) >= MOST_PER_PERSON) throw tooManyStreams(MOST_PER_PERSON);
    const served = new Served(stream, this.clock, from);
    const audiences = audiencesOf(actor);
    const unlisten = this.feed.listen({ audiences, onChanges: (some) => served.tell(some), onEnd: () => stream.end() });
    const beating = setInterval(() => served.beat(this.feed.upto), BEAT_MS);
    const finish = once(() => {
      unlisten();
      clearInterval(beating);
      clearTimeout(ending);
      this.count(actor.userId, -1);
    });
    // A connection whose end is never heard of keeps nothing alive beyond this.
    const ending = setTimeout(() => {
      stream.end();
      finish();
    }, LONGEST_MS);
    this.count(actor.userId, 1);
    stream.open();
    this.catchUp(served, audiences, from, lastEventId).catch(() => stream.end());
    return finish;
  }

  private async catchUp(
    served: Served,
    audiences: readonly Audience[],
    from: ChangePosition,
    lastEventId: string | undefined,
  ): Promise<void> {
    if (lastEventId === undefined) return served.begin('ready', []);
    const place = placeOf(lastEventId, from, this.clock.now());
    if (!place) return served.begin('reset', []);
    const missed = await this.changes.between(this.unitOfWork.read, audiences, place, from, MOST_MISSED + 1);
    return missed.length > MOST_MISSED ? served.begin('reset', []) : served.begin('ready', missed);
  }

  private count(userId: string, by: 1 | -1): void {
    const count = (this.open.get(userId) ?? 0) + by;
    if (count > 0) this.open.set(userId, count);
    else this.open.delete(userId);
  }
}

/** One connection: what comes while the missed is still being read waits its turn. */
class Served {
  private waiting: ToldChange[] | null = [];
  private place: ChangePosition;

  constructor(
    private readonly stream: EventStream,
    private readonly clock: Clock,
    from: ChangePosition,
  ) {
    this.place = from;
  }

  /** @param event `ready`, or `reset` for who must read everything anew. */
  begin(event: 'ready' | 'reset', missed: readonly ToldChange[]): void {
    for (const change of missed) this.send(change);
    this.stream.send(event, eventId(this.place, this.clock.now()), {});
    const waiting = this.waiting ?? [];
    this.waiting = null;
    this.tell(waiting);
  }

  tell(changes: readonly ToldChange[]): void {
    if (this.waiting) this.waiting.push(...changes);
    else for (const change of changes) this.send(change);
  }

  beat(upto: ChangePosition | undefined): void {
    if (this.waiting) return;
    if (upto && isAfter(upto, this.place)) this.place = upto;
    this.stream.beat(eventId(this.place, this.clock.now()));
  }

  private send({ topic, subjectId, position }: ToldChange): void {
    // The person is another one from here on: whoever comes back is looked at anew.
    if (topic === 'session' || topic === 'membership') return this.stream.end();
    if (isAfter(position, this.place)) this.place = position;
    this.stream.send('change', eventId(position, this.clock.now()), { topic, id: subjectId });
  }
}

function audiencesOf({ userId, sessionId, memberships }: Actor): Audience[] {
  const own = memberships.flatMap(({ organisationKind: kind, organisationId: id }) =>
    kind === 'programme' ? [] : [{ kind, id }],
  );
  const everyHub = own.some(({ kind }) => kind === 'hub') ? [{ kind: 'hub' as const, id: '' }] : [];
  return [{ kind: 'user', id: userId }, { kind: 'session', id: sessionId }, ...own, ...everyHub];
}
