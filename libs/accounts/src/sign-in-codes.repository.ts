import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
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

  async count(work: Work, addressHash: Buffer, createdAfter: Date): Promise<number> {
    return work.countBy(SignInCode, { addressHash, createdAt: MoreThan(createdAfter) });
  }

  async save(work: Work, code: SignInCode): Promise<void> {
    await work.update(SignInCode, { id: code.id }, { tries: code.tries, usedAt: code.usedAt });
  }
}
