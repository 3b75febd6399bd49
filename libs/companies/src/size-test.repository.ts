import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Work } from '#libs/database';
import { CompanySizeTest } from './size-test.entity.js';

@Injectable()
export class SizeTestRepository {
  async add(work: Work, test: CompanySizeTest): Promise<void> {
    await work.insert(CompanySizeTest, test);
  }

  /** Of one company, newest first. */
  async list(
    work: Work,
    companyId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<CompanySizeTest[]> {
    const where = { companyId, ...(after !== undefined && { id: LessThan(after) }) };
    return work.find(CompanySizeTest, { where, order: { id: 'DESC' }, take: limit });
  }
}
