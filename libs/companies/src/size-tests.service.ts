import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, newId } from '#libs/kernel';
import { CompanySizeTest } from './size-test.entity.js';
import { SizeTestRepository } from './size-test.repository.js';
import { sizeOf, type SizeAnswers } from './sme-size.js';

/** Tests the size of companies and keeps what came of it. The caller has seen to it that the person belongs to the company. */
@Injectable()
export class SizeTestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tests: SizeTestRepository,
    private readonly clock: Clock,
  ) {}

  async test(companyId: string, answers: SizeAnswers, userId: string): Promise<CompanySizeTest> {
    const outcome = sizeOf(answers);
    const test: CompanySizeTest = {
      id: newId(),
      companyId,
      answers,
      size: outcome.size,
      outcome,
      testedBy: userId,
      testedAt: this.clock.now(),
    };
    await this.unitOfWork.run((work) => this.tests.add(work, test));
    return test;
  }

  /** Newest first. */
  async list(companyId: string, filter: { after?: string | undefined; limit: number }): Promise<CompanySizeTest[]> {
    return this.tests.list(this.unitOfWork.read, companyId, filter);
  }
}
