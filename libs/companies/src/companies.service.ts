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

const UNTOLD = { sbiVersion: null, sbiCode: null, staffSize: null, street: null, postcode: null, city: null, website: null };

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
    const company = { ...UNTOLD, id: newId(), ...columnsOf(details), createdAt: now, updatedAt: now };
    await this.companies.add(work, company);
    return company;
  }

  /**
   * Changes what is given; the KVK number stays, since a new one is a new company.
   *
   * @param company locked, so that what is returned is what it is now.
   */
  async change(work: Work, company: Company, changes: Partial<Omit<CompanyDetails, 'kvkNumber'>>): Promise<Company> {
    const changed = { ...columnsOf(changes), updatedAt: this.clock.now() };
    await this.companies.update(work, company.id, changed);
    return { ...company, ...changed };
  }

  /** The company, locked until this transaction ends. */
  async lock(work: Work, id: string): Promise<Company | null> {
    return this.companies.lock(work, id);
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

type Columns<Details> = Omit<Details, 'sbi'> & Partial<Pick<Company, 'sbiVersion' | 'sbiCode'>>;

/** The columns of what is given, and no others. */
function columnsOf<Details extends Partial<CompanyDetails>>({ sbi, ...details }: Details): Columns<Details> {
  const { postcode } = details;
  return { ...details, ...(postcode && { postcode: normalisePostcode(postcode) }), ...(sbi !== undefined && sbiColumns(sbi)) };
}

function sbiColumns(sbi: CompanyDetails['sbi']): Pick<Company, 'sbiVersion' | 'sbiCode'> {
  if (sbi === null) return { sbiVersion: null, sbiCode: null };
  const sbiCode = normaliseSbi(sbi.version, sbi.code);
  if (sbiCode === null) throw sbiInvalid(sbi.version, '/sbi/code');
  return { sbiVersion: sbi.version, sbiCode };
}

function normalisePostcode(postcode: string): string {
  const compact = postcode.replaceAll(' ', '').toUpperCase();
  return `${compact.slice(0, 4)} ${compact.slice(4)}`;
}
