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

  /** How many other addresses the network of a code had asked mails for between `createdAfter` and then. */
  async countOtherAddresses(work: Work, code: SignInCode, createdAfter: Date): Promise<number> {
    const [{ count }] = await work.query<[{ count: number }]>(
      `SELECT count(DISTINCT address_hash)::int AS count FROM sign_in_codes
       WHERE network_hash = $1 AND address_hash <> $2 AND created_at > $3 AND created_at <= $4`,
      [code.networkHash, code.addressHash, createdAfter, code.createdAt],
    );
    return count;
  }

  async setTries(work: Work, id: string, tries: number): Promise<void> {
    await work.update(SignInCode, { id }, { tries });
  }

  /** Spends a code for the account that it opens. From then on the account alone knows the address. */
  async use(work: Work, id: string, userId: string, usedAt: Date): Promise<void> {
    await work.update(SignInCode, { id }, { userId, usedAt, email: null });
  }
}
