import type { Province } from '#libs/taxonomy';
import type { SbiVersion } from '../sbi.js';

/** A company as a trade register tells of it; null where the register does not tell, or shields it. */
export interface RegisteredCompany {
  kvkNumber: string;
  name: string;
  sbi: { version: SbiVersion; code: string } | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  /** A proposal from the postcode; no register tells it. */
  province: Province | null;
  website: string | null;
  /** A sole trader or a partnership of people: its details are personal data, and its address may be somebody's home. */
  isPersonal: boolean;
}

/** A trade register that knows companies by their number. */
export interface CompanyRegister {
  /**
   * @param kvkNumber eight digits
   * @returns null when the register has no such company, or when it has ended
   * @throws RegisterError when the register cannot be asked or its answer not be read
   */
  find(kvkNumber: string): Promise<RegisteredCompany | null>;
}

/** The register could not tell. Its message holds neither what was asked nor what was answered, so that it may stand in a log. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError';
}

/** Injection token of the {@link CompanyRegister}; null when none is configured. */
export const COMPANY_REGISTER = Symbol('company register');
