import { Injectable, Logger } from '@nestjs/common';
import { Clock, newId, notFound } from '#libs/kernel';
import { UnitOfWork, type Work } from '#libs/database';
import type { Actor } from './actor.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashOf, newToken } from './secret-token.js';
import type { Session } from './session.entity.js';
import { IDLE_LIMIT_MS, judgeToken, SESSION_LIFETIME_MS, type TokenVerdict } from './session.lifecycle.js';
import { SessionsRepository, type SessionLimits } from './sessions.repository.js';

const TOUCH_INTERVAL_MS = 5 * 60_000;

/** A session's token, which goes into the cookie and is never seen again. */
export interface SessionToken {
  sessionId: string;
  token: string;
  expiresAt: Date;
}

/** Where somebody signs in. */
export interface SigningIn {
  /** What the browser calls itself. */
  userAgent: string;
  /** Session that this browser has now; it ends, since a browser has one. */
  replaces: Actor | null;
}

/** Who a cookie's token belongs to, and the token that replaces it when it was due. */
export interface RecognisedActor {
  actor: Actor;
  renewed: SessionToken | null;
}

/** The sessions of signed-in browsers. */
@Injectable()
export class SessionsService {
  private readonly logger = new Logger(SessionsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Opens a session under a new token, whatever the browser had before. The caller knows who it is. */
  async open(work: Work, userId: string, { userAgent, replaces }: SigningIn): Promise<SessionToken> {
    const now = this.clock.now();
    if (replaces) await this.sessions.revoke(work, replaces.userId, replaces.sessionId, now);
    const token = newToken();
    const session: Session = {
      id: newId(),
      userId,
      tokenHash: hashOf(token),
      previousTokenHash: null,
      renewedAt: now,
      confirmedAt: null,
      userAgent: userAgent.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      revokedAt: null,
    };
    await this.sessions.add(work, session);
    return { sessionId: session.id, token, expiresAt: expiryOf(session) };
  }

  /** Opens a session for anybody. For the local stack's demo accounts and for tests; no route of `/v1` reaches it. */
  async openFor(userId: string, userAgent: string): Promise<SessionToken> {
    return this.unitOfWork.run((work) => this.open(work, userId, { userAgent, replaces: null }));
  }

  /** The person behind a cookie's token; null when the session has ended or was never opened. Changes nothing. */
  async actorOf(token: string): Promise<Actor | null> {
    const work = this.unitOfWork.read;
    const session = await this.sessions.findOpen(work, hashOf(token), this.limits());
    if (!session || this.verdictOn(session, hashOf(token)) === 'stolen') return null;
    return this.accounts.actor(work, session.userId, session.id);
  }

  /**
   * As {@link actorOf}, and keeps the session going: notes that it is used, gives it another token once a day and after a change of
   * what its owner may do, and ends it when a token comes back that was replaced long ago, since that one was copied.
   */
  async recognise(token: string): Promise<RecognisedActor | null> {
    const work = this.unitOfWork.read;
    const hash = hashOf(token);
    const session = await this.sessions.findOpen(work, hash, this.limits());
    if (!session) return null;
    const verdict = this.verdictOn(session, hash);
    if (verdict === 'stolen') {
      this.logger.warn(`A replaced token of session ${session.id} came back, so somebody has copied it. The session is ended.`);
      await this.unitOfWork.run((ending) => this.sessions.revoke(ending, session.userId, session.id, this.clock.now()));
      return null;
    }
    const renewed = await this.keepGoing(session, verdict, hash);
    const actor = await this.accounts.actor(work, session.userId, session.id);
    return actor && { actor, renewed };
  }

  async list(actor: Actor): Promise<Session[]> {
    return this.sessions.listOpen(this.unitOfWork.read, actor.userId, this.limits());
  }

  /** @throws DomainError `session.not_found` for another person's session or one that has ended. */
  async revoke(actor: Actor, sessionId: string): Promise<void> {
    const now = this.clock.now();
    const ended = await this.unitOfWork.run((work) => this.sessions.revoke(work, actor.userId, sessionId, now));
    if (!ended) throw notFound('session', sessionId);
  }

  /** Ends all sessions of a person, in every browser. @param keepCurrent leaves the one that asks. */
  async revokeAll(actor: Actor, { keepCurrent }: { keepCurrent: boolean }): Promise<void> {
    const except = keepCurrent ? actor.sessionId : null;
    const now = this.clock.now();
    await this.unitOfWork.run((work) => this.sessions.revokeAll(work, actor.userId, except, now));
  }

  /** Opens a transaction only when there is something to write, since every request comes by here. */
  private async keepGoing(session: Session, verdict: TokenVerdict, presented: Buffer): Promise<SessionToken | null> {
    const now = this.clock.now();
    const isSeen = now.getTime() - session.lastSeenAt.getTime() > TOUCH_INTERVAL_MS;
    if (verdict === 'good' && !isSeen) return null;
    const token = newToken();
    const isRenewed = await this.unitOfWork.run(async (work) => {
      if (isSeen) await this.sessions.touch(work, session.id, now);
      if (verdict === 'confirm') await this.sessions.confirm(work, session, now);
      return verdict === 'renew' && (await this.sessions.renew(work, session, hashOf(token), presented, now));
    });
    return isRenewed ? { sessionId: session.id, token, expiresAt: expiryOf(session) } : null;
  }

  private verdictOn(session: Session, hash: Buffer): TokenVerdict {
    const presented = session.tokenHash.equals(hash) ? 'current' : 'previous';
    const { renewedAt, confirmedAt } = session;
    return judgeToken(presented, { hasPrevious: session.previousTokenHash !== null, renewedAt, confirmedAt }, this.clock.now());
  }

  private limits(): SessionLimits {
    const now = this.clock.now().getTime();
    return { createdAfter: new Date(now - SESSION_LIFETIME_MS), seenAfter: new Date(now - IDLE_LIMIT_MS) };
  }
}

function expiryOf({ createdAt }: Session): Date {
  return new Date(createdAt.getTime() + SESSION_LIFETIME_MS);
}
