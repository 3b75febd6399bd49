import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import type { Work } from '#libs/database';
import type { Province } from '#libs/taxonomy';
import { Company } from './company.entity.js';
import { sbiInvalid } from './company.errors.js';
import { CompanyRepository } from './company.repository.js';
import { normaliseSbi, type SbiVersion } from './sbi.js';
import type { StaffSize } from './staff-size.js';

/** What a company tells about itself. */
export interface CompanyDetails {
  kvkNumber: string;
  name: string;
  sbi: { version: SbiVersion; code: string } | null;
  staffSize: StaffSize | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  province: Province;
  website: string | null;
}

/** A company that registers: who it is, where its hub is found, and as much else as it tells already. */
export type NewCompanyDetails = Pick<CompanyDetails, 'kvkNumber' | 'name' | 'province'> & Partial<CompanyDetails>;

const UNTOLD = { sbi: null, staffSize: null, street: null, postcode: null, city: null, website: null };

@Injectable()
export class CompaniesService {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a company.
   *
   * @throws DomainError `company.kvk_number_taken` (409), or `request.invalid` (400) for an SBI code of the wrong form.
   */
  async register(work: Work, details: NewCompanyDetails): Promise<Company> {
    const now = this.clock.now();
    const company = { id: newId(), ...columnsOf({ ...UNTOLD, ...details }), createdAt: now, updatedAt: now };
    await this.companies.add(work, company);
    return company;
  }

  /** Changes what is given; the KVK number stays, since a new one is a new company. */
  async change(work: Work, company: Company, changes: Partial<Omit<CompanyDetails, 'kvkNumber'>>): Promise<Company> {
    const { sbiVersion: version, sbiCode: code } = company;
    const sbi = version === null || code === null ? null : { version, code };
    const details = { ...company, sbi, ...changes };
    const changed = { ...company, ...columnsOf(details), updatedAt: this.clock.now() };
    await this.companies.update(work, changed);
    return changed;
  }

  async find(work: Work, id: string): Promise<Company | null> {
    return this.companies.find(work, id);
  }

  /** The company with this KVK number, locked until this transaction ends; null when it is not registered. */
  async lockByKvkNumber(work: Work, kvkNumber: string): Promise<Company | null> {
    return this.companies.lockByKvkNumber(work, kvkNumber);
  }

  async findMany(work: Work, ids: readonly string[]): Promise<Company[]> {
    return this.companies.findMany(work, ids);
  }
}

function columnsOf(details: CompanyDetails): Omit<Company, 'id' | 'createdAt' | 'updatedAt'> {
  const { kvkNumber, name, sbi, staffSize, street, postcode, city, province, website } = details;
  const sbiCode = sbi && normaliseSbi(sbi.version, sbi.code);
  if (sbi && sbiCode === null) throw sbiInvalid(sbi.version, '/sbi/code');
  return {
    kvkNumber,
    name,
    sbiVersion: sbi?.version ?? null,
    sbiCode,
    staffSize,
    street,
    postcode: postcode && normalisePostcode(postcode),
    city,
    province,
    website,
  };
}

function normalisePostcode(postcode: string): string {
  const compact = postcode.replaceAll(' ', '').toUpperCase();
  return `${compact.slice(0, 4)} ${compact.slice(4)}`;
}
