import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { violatedConstraint, type Work } from '#libs/database';
import { Company } from './company.entity.js';
import { kvkNumberTaken } from './company.errors.js';

@Injectable()
export class CompanyRepository {
  async find(work: Work, id: string): Promise<Company | null> {
    return work.findOneBy(Company, { id });
  }

  /** Locks the row until the transaction ends. */
  async lock(work: Work, id: string): Promise<Company | null> {
    return work.findOne(Company, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Also keeps everybody else who asks for it waiting until this transaction ends. */
  async lockByKvkNumber(work: Work, kvkNumber: string): Promise<Company | null> {
    return work.findOne(Company, { where: { kvkNumber }, lock: { mode: 'pessimistic_write' } });
  }

  async findMany(work: Work, ids: readonly string[]): Promise<Company[]> {
    return work.find(Company, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** @throws DomainError `company.kvk_number_taken` when the KVK number is registered. */
  async add(work: Work, company: Company): Promise<void> {
    await work.insert(Company, company).catch((error: unknown) => {
      throw violatedConstraint(error) === 'companies_kvk_unique' ? kvkNumberTaken(company.kvkNumber) : error;
    });
  }

  async update(work: Work, id: string, changes: Partial<Omit<Company, 'id'>>): Promise<void> {
    await work.update(Company, { id }, changes);
  }
}
