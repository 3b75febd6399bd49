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

/** What is always told of a company. */
class CompanyFacts {
  @Text(kvkNumberField)
  kvkNumber: string;

  @Text(name)
  name: string;

  @Nested(() => Sbi, { description: 'Standard industrial classification' })
  sbi: Sbi;

  @Choice(STAFF_SIZES, staffSize)
  staffSize: StaffSize;

  @Text(street)
  street: string;

  @Text(postcode)
  postcode: string;

  @Text(city)
  city: string;

  @Choice(PROVINCES, province)
  province: Province;
}

export class NewCompany extends CompanyFacts {
  @WebAddress({ ...website, nullable: true, optional: true })
  website?: string | null;
}

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
    sbi: { version: sbiVersion, code: sbiCode },
    staffSize,
    street,
    postcode,
    city,
    province,
    website,
  };
}
