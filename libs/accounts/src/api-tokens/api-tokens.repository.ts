import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Work } from '#libs/database';
import { ApiToken } from './api-token.entity.js';

@Injectable()
export class ApiTokensRepository {
  async add(work: Work, token: ApiToken): Promise<void> {
    await work.insert(ApiToken, token);
  }

  /** The token with this hash that can still be used. */
  async findLive(work: Work, tokenHash: Buffer, now: Date): Promise<ApiToken | null> {
    return work.findOneBy(ApiToken, { tokenHash, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  /** Those of a person that can still be used, newest first. */
  async listLive(work: Work, userId: string, now: Date): Promise<ApiToken[]> {
    return work.find(ApiToken, {
      where: { userId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  async touch(work: Work, id: string, at: Date): Promise<void> {
    await work.update(ApiToken, { id }, { lastUsedAt: at });
  }

  /** False when it is not this person's, or revoked already. */
  async revoke(work: Work, userId: string, id: string, at: Date): Promise<boolean> {
    const result = await work.update(ApiToken, { id, userId, revokedAt: IsNull() }, { revokedAt: at });
    return result.affected === 1;
  }
}
