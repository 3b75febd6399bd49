import { LOOKUP_STATES, type CompanyLookup, type LookupState } from '#libs/companies';
import { PROVINCES, type Province } from '#libs/taxonomy';
import { Choice, Flag, Nested, Text, WebAddress } from '../http/fields.js';
import { kvkNumberField, Sbi } from './company.dto.js';

export class NewCompanyLookup {
  @Text(kvkNumberField)
  kvkNumber: string;
}

export class RegisteredCompanyResource {
  @Text(kvkNumberField)
  kvkNumber: string;

  @Text({ description: 'Name as in the trade register' })
  name: string;

  @Nested(() => Sbi, { description: 'Main activity', nullable: true })
  sbi: Sbi | null;

  @Text({ description: 'Street and number', nullable: true })
  street: string | null;

  @Text({ description: 'Postcode', nullable: true })
  postcode: string | null;

  @Text({ description: 'Place', nullable: true })
  city: string | null;

  @Choice(PROVINCES, { description: 'A proposal from the postcode, to be confirmed', name: 'Province', nullable: true })
  province: Province | null;

  @WebAddress({ description: 'Website', nullable: true })
  website: string | null;

  @Flag({ description: 'A sole trader or partnership of people: its address may be a home and is left out' })
  isPersonal: boolean;
}

export class CompanyRegisterResource {
  @Flag({ description: 'A trade register is configured; without one details are filled in by hand' })
  isAvailable: boolean;
}

export class CompanyLookupResource {
  @Choice(LOOKUP_STATES, {
    description: 'found, unknown to the register, off where no register is configured, or unavailable now',
    name: 'LookupState',
  })
  state: LookupState;

  @Nested(() => RegisteredCompanyResource, { description: 'What the register tells; null unless found', nullable: true })
  company: RegisteredCompanyResource | null;
}

export function lookupResource({ state, company }: CompanyLookup): CompanyLookupResource {
  if (!company) return { state, company };
  const { kvkNumber, name, sbi, street, postcode, city, province, website, isPersonal } = company;
  return { state, company: { kvkNumber, name, sbi, street, postcode, city, province, website, isPersonal } };
}
