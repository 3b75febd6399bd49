import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Work } from '#libs/database';
import { Session } from './session.entity.js';
import { SignInCode } from './sign-in-code.entity.js';

/** Sessions and the codes that open them. */
@Injectable()
export class SessionsRepository {
  async addSession(work: Work, session: Session): Promise<void> {
    await work.insert(Session, session);
  }

  async findLiveSession(work: Work, tokenHash: Buffer, limits: { createdAfter: Date; seenAfter: Date }): Promise<Session | null> {
    return work.findOneBy(Session, {
      tokenHash,
      revokedAt: IsNull(),
      createdAt: MoreThan(limits.createdAfter),
      lastSeenAt: MoreThan(limits.seenAfter),
    });
  }

  async listLiveSessions(work: Work, userId: string, limits: { createdAfter: Date; seenAfter: Date }): Promise<Session[]> {
    return work.find(Session, {
      where: { userId, revokedAt: IsNull(), createdAt: MoreThan(limits.createdAfter), lastSeenAt: MoreThan(limits.seenAfter) },
      order: { lastSeenAt: 'DESC' },
    });
  }

  async touch(work: Work, sessionId: string, at: Date): Promise<void> {
    await work.update(Session, { id: sessionId }, { lastSeenAt: at });
  }

  /** Ends a session of this user; false when it is not theirs or has ended already. */
  async revoke(work: Work, userId: string, sessionId: string, at: Date): Promise<boolean> {
    const result = await work.update(Session, { id: sessionId, userId, revokedAt: IsNull() }, { revokedAt: at });
    return result.affected === 1;
  }

  async addCode(work: Work, code: SignInCode): Promise<void> {
    await work.insert(SignInCode, code);
  }

  async findCode(work: Work, id: string): Promise<SignInCode | null> {
    return work.findOneBy(SignInCode, { id });
  }

  /** Locks the codes of a user that can still be used, newest first. */
  async lockUsableCodes(work: Work, userId: string, createdAfter: Date, mostTries: number): Promise<SignInCode[]> {
    return work
      .createQueryBuilder(SignInCode, 'code')
      .where('code.userId = :userId AND code.usedAt IS NULL', { userId })
      .andWhere('code.createdAt > :createdAfter AND code.tries < :mostTries', { createdAfter, mostTries })
      .orderBy('code.createdAt', 'DESC')
      .setLock('pessimistic_write')
      .getMany();
  }

  async countCodes(work: Work, userId: string, createdAfter: Date): Promise<number> {
    return work.countBy(SignInCode, { userId, createdAt: MoreThan(createdAfter) });
  }

  async saveCode(work: Work, code: SignInCode): Promise<void> {
    await work.update(SignInCode, { id: code.id }, { tries: code.tries, usedAt: code.usedAt });
  }
}
