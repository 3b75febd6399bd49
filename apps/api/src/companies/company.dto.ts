import { SBI_VERSIONS, STAFF_SIZES, type Company, type SbiVersion, type StaffSize } from '#libs/companies';
import { PROVINCES, type Province } from '#libs/taxonomy';
import { Choice, ListOf, Nested, Text, Uuid, WebAddress } from '../http/fields.js';

const name = { min: 1, max: 200, description: 'Name as in the trade register', example: 'Voorbeeld Metaal B.V.' };
const street = { min: 1, max: 200, description: 'Street and number', example: 'Havenstraat 12' };
const postcode = { min: 6, max: 7, pattern: /^[1-9]\d{3} ?[A-Za-z]{2}$/, description: 'Dutch postcode', example: '3011 AB' };
const city = { min: 1, max: 100, description: 'Place', example: 'Rotterdam' };
const website = { description: 'Website', example: 'https://www.example.nl' };
const staffSize = {
  description: 'Staff size class: micro 1–9, small 10–49, medium 50–249, large 250 or more',
  name: 'StaffSize',
};
const province = { description: 'Province; it decides the hub', name: 'Province' };
export const kvkNumberField = {
  min: 8,
  max: 8,
  pattern: /^\d{8}$/,
  description: 'KVK number: eight digits, leading zeros kept',
  example: '01234567',
};

export class Sbi {
  @Choice(SBI_VERSIONS, { description: 'Edition of the classification', name: 'SbiVersion' })
  version: SbiVersion;

  @Text({ min: 2, max: 8, pattern: /^[\d.]+$/, description: 'Code: five digits in 2025, two to six in 2008', example: '25110' })
  code: string;
}

const sbi = { description: 'Standard industrial classification; null as long as it is not told' };
const LATER = { nullable: true, optional: true };

/** What is known of every company. */
class CompanyFacts {
  @Text(kvkNumberField)
  kvkNumber: string;

  @Text(name)
  name: string;

  @Choice(PROVINCES, province)
  province: Province;
}

/** Number, name and province are enough to begin; what a challenge needs besides is asked when it is submitted. */
export class NewCompany extends CompanyFacts {
  @Nested(() => Sbi, { ...sbi, ...LATER })
  sbi?: Sbi | null;

  @Choice(STAFF_SIZES, { ...staffSize, ...LATER })
  staffSize?: StaffSize | null;

  @Text({ ...street, ...LATER })
  street?: string | null;

  @Text({ ...postcode, ...LATER })
  postcode?: string | null;

  @Text({ ...city, ...LATER })
  city?: string | null;

  @WebAddress({ ...website, ...LATER })
  website?: string | null;
}

/** What is given changes; what has been told once stays told. */
export class CompanyChanges {
  @Text({ ...name, optional: true })
  name?: string;

  @Nested(() => Sbi, { description: 'Standard industrial classification', optional: true })
  sbi?: Sbi;

  @Choice(STAFF_SIZES, { ...staffSize, optional: true })
  staffSize?: StaffSize;

  @Text({ ...street, optional: true })
  street?: string;

  @Text({ ...postcode, optional: true })
  postcode?: string;

  @Text({ ...city, optional: true })
  city?: string;

  @Choice(PROVINCES, { ...province, optional: true })
  province?: Province;

  @WebAddress({ ...website, nullable: true, optional: true })
  website?: string | null;
}

export class CompanyResource extends CompanyFacts {
  @Uuid({ description: 'Id of the company' })
  id: string;

  @Nested(() => Sbi, { ...sbi, nullable: true })
  sbi: Sbi | null;

  @Choice(STAFF_SIZES, { ...staffSize, nullable: true })
  staffSize: StaffSize | null;

  @Text({ ...street, nullable: true })
  street: string | null;

  @Text({ ...postcode, nullable: true })
  postcode: string | null;

  @Text({ ...city, nullable: true })
  city: string | null;

  @WebAddress({ ...website, nullable: true })
  website: string | null;
}

export class CompanyList {
  @ListOf(() => CompanyResource, { description: 'Your companies' })
  items: CompanyResource[];
}

export function companyResource(company: Company): CompanyResource {
  const { id, kvkNumber, name, sbiVersion, sbiCode, staffSize, street, postcode, city, province, website } = company;
  return {
    id,
    kvkNumber,
    name,
    sbi: sbiVersion === null || sbiCode === null ? null : { version: sbiVersion, code: sbiCode },
    staffSize,
    street,
    postcode,
    city,
    province,
    website,
  };
}
