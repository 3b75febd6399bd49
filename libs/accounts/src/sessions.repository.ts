import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Work } from '#libs/database';
import { Session } from './session.entity.js';

/** Sessions that were opened after one moment and used after another are still open. */
export interface SessionLimits {
  createdAfter: Date;
  seenAfter: Date;
}

@Injectable()
export class SessionsRepository {
  async add(work: Work, session: Session): Promise<void> {
    await work.insert(Session, session);
  }

  /** The open session with this token, be it the current one or the one before. */
  async findOpen(work: Work, tokenHash: Buffer, { createdAfter, seenAfter }: SessionLimits): Promise<Session | null> {
    const open = { revokedAt: IsNull(), createdAt: MoreThan(createdAfter), lastSeenAt: MoreThan(seenAfter) };
    return work.findOneBy(Session, [
      { tokenHash, ...open },
      { previousTokenHash: tokenHash, ...open },
    ]);
  }

  async listOpen(work: Work, userId: string, { createdAfter, seenAfter }: SessionLimits): Promise<Session[]> {
    return work.find(Session, {
      where: { userId, revokedAt: IsNull(), createdAt: MoreThan(createdAfter), lastSeenAt: MoreThan(seenAfter) },
      order: { lastSeenAt: 'DESC', id: 'ASC' },
    });
  }

  async touch(work: Work, sessionId: string, at: Date): Promise<void> {
    await work.update(Session, { id: sessionId }, { lastSeenAt: at });
  }

  /** Notes that the browser has the token that was made at `renewedAt`. */
  async confirm(work: Work, { id, renewedAt }: Session, at: Date): Promise<void> {
    await work.update(Session, { id, renewedAt, confirmedAt: IsNull() }, { confirmedAt: at });
  }

  /** Gives a session another token; false when a request at the same time has done so, or the session has ended. */
  async renew(work: Work, session: Session, tokenHash: Buffer, presentedHash: Buffer, at: Date): Promise<boolean> {
    const { id, renewedAt } = session;
    const result = await work.update(
      Session,
      { id, renewedAt, tokenHash: session.tokenHash, revokedAt: IsNull() },
      { tokenHash, previousTokenHash: presentedHash, renewedAt: at, confirmedAt: null },
    );
    return result.affected === 1;
  }

  /** Has the sessions of a person get other tokens with their next requests. */
  async renewSoon(work: Work, userId: string): Promise<void> {
    await work.update(Session, { userId, revokedAt: IsNull() }, { renewedAt: new Date(0) });
  }

  /** Ends a session of this user; false when it is not theirs or has ended already. */
  async revoke(work: Work, userId: string, sessionId: string, at: Date): Promise<boolean> {
    const result = await work.update(Session, { id: sessionId, userId, revokedAt: IsNull() }, { revokedAt: at });
    return result.affected === 1;
  }

  /** Ends every session of this user, but for one if it is named. */
  async revokeAll(work: Work, userId: string, exceptId: string | null, at: Date): Promise<void> {
    const others = exceptId === null ? {} : { id: Not(exceptId) };
    await work.update(Session, { userId, revokedAt: IsNull(), ...others }, { revokedAt: at });
  }
}
