import { Inject, Injectable, Logger } from '@nestjs/common';
import { COMPANY_REGISTER, RegisterError, type CompanyRegister, type RegisteredCompany } from './register/company-register.js';

/**
 * - `found`: the register knows the company
 * - `unknown`: it does not
 * - `off`: no register is configured
 * - `unavailable`: it could not be asked now
 */
export const LOOKUP_STATES = ['found', 'unknown', 'off', 'unavailable'] as const;
export type LookupState = (typeof LOOKUP_STATES)[number];

export interface CompanyLookup {
  state: LookupState;
  company: RegisteredCompany | null;
}

/** Looks companies up by their number, to spare people typing. It never fails: whatever is not found is filled in by hand. */
@Injectable()
export class CompanyLookupsService {
  private readonly logger = new Logger(CompanyLookupsService.name);

  constructor(@Inject(COMPANY_REGISTER) private readonly register: CompanyRegister | null) {}

  /** Whether there is a register to ask. */
  get isPossible(): boolean {
    return this.register !== null;
  }

  /** Says nothing about who is registered here: that a company takes part is its own to tell. */
  async find(kvkNumber: string): Promise<CompanyLookup> {
    if (!this.register) return { state: 'off', company: null };
    try {
      const company = await this.register.find(kvkNumber);
      return { state: company ? 'found' : 'unknown', company };
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error;
      this.logger.warn(`A company is filled in by hand: ${error.message}`);
      return { state: 'unavailable', company: null };
    }
  }
}
