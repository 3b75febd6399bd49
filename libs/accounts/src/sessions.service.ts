import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, notFound, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { job } from '#libs/queue';
import type { Actor, Recipient } from './actor.js';
import { signInRefused } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Session } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import type { SignInCode } from './sign-in-code.entity.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const CODE_LIFETIME_MINUTES = 15;
const MOST_TRIES_PER_CODE = 5;
const MOST_CODES_PER_LIFETIME = 5;
const IDLE_LIMIT = 7 * DAY;
export const SESSION_LIFETIME_MS = 30 * DAY;
const TOUCH_INTERVAL = 5 * MINUTE;

/** An opened session; the token goes into the cookie and is never seen again. */
export interface OpenedSession {
  sessionId: string;
  token: string;
  expiresAt: Date;
}

/** Sign-in by a one-time code that is mailed, and the sessions that follow. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Has a code mailed to `email`. Says nothing about whether the account exists, and mails at most five codes in a quarter of an
   * hour to one person, so that nobody's inbox can be flooded.
   */
  async requestCode(email: string): Promise<void> {
    await this.unitOfWork.run(async (work) => {
      const user = await this.accounts.findByEmail(work, email);
      if (!user) return;
      const now = this.clock.now();
      const recent = await this.sessions.countCodes(work, user.id, minutesBefore(now, CODE_LIFETIME_MINUTES));
      if (recent >= MOST_CODES_PER_LIFETIME) return;
      const code = { id: newId(), userId: user.id, createdAt: now, tries: 0, usedAt: null };
      await this.sessions.addCode(work, code);
      await this.outbox.put(work, [job('send-sign-in-code', { version: 1, signInCodeId: code.id })]);
    });
  }

  /** What the mail with a code needs; null when the code is unknown, used or too old to be worth sending. */
  async codeToSend(signInCodeId: string): Promise<{ code: string; recipient: Recipient } | null> {
    const work = this.unitOfWork.read;
    const signInCode = await this.sessions.findCode(work, signInCodeId);
    if (!signInCode || signInCode.usedAt || signInCode.createdAt < minutesBefore(this.clock.now(), CODE_LIFETIME_MINUTES))
      return null;
    const person = await this.accounts.actor(work, signInCode.userId, '');
    return person && { code: this.codeOf(signInCode), recipient: person };
  }

  /**
   * Opens a session with a mailed code.
   *
   * @throws DomainError `session.refused` for a wrong, used or old code; five wrong guesses spend a code.
   */
  async open(email: string, code: string, userAgent: string): Promise<OpenedSession> {
    const opened = await this.unitOfWork.run(async (work) => {
      const user = await this.accounts.findByEmail(work, email);
      if (!user) return null;
      const since = minutesBefore(this.clock.now(), CODE_LIFETIME_MINUTES);
      const candidates = await this.sessions.lockUsableCodes(work, user.id, since, MOST_TRIES_PER_CODE);
      const match = candidates.find((candidate) => sameText(this.codeOf(candidate), code));
      if (match) {
        await this.sessions.saveCode(work, { ...match, usedAt: this.clock.now() });
        return this.store(work, user.id, userAgent);
      }
      // A guess counts against every code that is out, or five codes would allow twenty-five guesses each round.
      for (const candidate of candidates) await this.sessions.saveCode(work, { ...candidate, tries: candidate.tries + 1 });
      return null;
    });
    if (!opened) throw signInRefused();
    return opened;
  }

  /** Opens a session without a code. For the local stack's demo accounts and for tests; no route of `/v1` reaches it. */
  async openFor(userId: string, userAgent: string): Promise<OpenedSession> {
    return this.store(this.unitOfWork.read, userId, userAgent);
  }

  /** The person behind a cookie's token; null when the session has ended or was never opened. */
  async actorOf(token: string): Promise<Actor | null> {
    const work = this.unitOfWork.read;
    const now = this.clock.now();
    const session = await this.sessions.findLiveSession(work, hashOf(token), this.limits());
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_INTERVAL) await this.sessions.touch(work, session.id, now);
    return this.accounts.actor(work, session.userId, session.id);
  }

  async list(actor: Actor): Promise<Session[]> {
    return this.sessions.listLiveSessions(this.unitOfWork.read, actor.userId, this.limits());
  }

  /** @throws DomainError `session.not_found` for another person's session or one that has ended. */
  async revoke(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.sessions.revoke(this.unitOfWork.read, actor.userId, sessionId, this.clock.now());
    if (!ended) throw notFound('session', sessionId);
  }

  private async store(work: Work, userId: string, userAgent: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    const now = this.clock.now();
    await this.sessions.addSession(work, {
      id,
      userId,
      tokenHash: hashOf(token),
      userAgent: userAgent.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      revokedAt: null,
    });
    return { sessionId: id, token, expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS) };
  }

  private limits(): { createdAfter: Date; seenAfter: Date } {
    const now = this.clock.now().getTime();
    return { createdAfter: new Date(now - SESSION_LIFETIME_MS), seenAfter: new Date(now - IDLE_LIMIT) };
  }

  /** Eight digits from the code's id and the secret, so that neither the database nor the queue ever holds the code. */
  private codeOf(signInCode: SignInCode): string {
    const digest = createHmac('sha256', this.settings.APP_SECRET).update(`sign-in-code ${signInCode.id}`).digest();
    return String(digest.readUIntBE(0, 6) % 100_000_000).padStart(8, '0');
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function sameText(left: string, right: string): boolean {
  return timingSafeEqual(hashOf(left), hashOf(right));
}

function minutesBefore(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() - minutes * MINUTE);
}
