import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { SignInCode } from './sign-in-code.entity.js';

@Injectable()
export class SignInCodesRepository {
  async add(work: Work, code: SignInCode): Promise<void> {
    await work.insert(SignInCode, code);
  }

  async find(work: Work, id: string): Promise<SignInCode | null> {
    return work.findOneBy(SignInCode, { id });
  }

  async lock(work: Work, id: string): Promise<SignInCode | null> {
    return work.findOne(SignInCode, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks the codes that this browser asked for an address and can still use, newest first. */
  async lockUsable(
    work: Work,
    { addressHash, browserHash }: Pick<SignInCode, 'addressHash' | 'browserHash'>,
    createdAfter: Date,
    mostTries: number,
  ): Promise<SignInCode[]> {
    return work
      .createQueryBuilder(SignInCode, 'code')
      .where('code.addressHash = :addressHash AND code.browserHash = :browserHash', { addressHash, browserHash })
      .andWhere('code.usedAt IS NULL AND code.createdAt > :createdAfter AND code.tries < :mostTries', { createdAfter, mostTries })
      .orderBy('code.createdAt', 'DESC')
      .addOrderBy('code.id', 'DESC')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Mails that were asked for an address since `createdAfter`: from anywhere, and from one network. */
  async count(
    work: Work,
    { addressHash, networkHash }: Pick<SignInCode, 'addressHash' | 'networkHash'>,
    createdAfter: Date,
  ): Promise<{ all: number; fromNetwork: number }> {
    const [counts] = await work.query<[{ all: number; fromNetwork: number }]>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE network_hash = $2)::int AS "fromNetwork"
       FROM sign_in_codes WHERE address_hash = $1 AND created_at > $3`,
      [addressHash, networkHash, createdAfter],
    );
    return counts;
  }

  async save(work: Work, code: SignInCode): Promise<void> {
    await work.update(SignInCode, { id: code.id }, { tries: code.tries, usedAt: code.usedAt });
  }
}
