import type { NewCompany, StaffSize } from '../api/challenges.js';
import type { Province } from '../api/catalogue.js';
import { PROVINCES } from '../catalogue/taxonomy.js';

/** A company while it is filled in; empty means not yet. */
export interface CompanyDraft {
  kvkNumber: string;
  name: string;
  sbi: string;
  staffSize: StaffSize | '';
  street: string;
  postcode: string;
  city: string;
  province: Province | '';
}

export type CompanyField = keyof CompanyDraft;

export const STAFF_SIZES = Object.keys({
  micro: true,
  small: true,
  medium: true,
  large: true,
} satisfies Record<StaffSize, true>) as StaffSize[];

export const EMPTY_COMPANY: CompanyDraft = {
  kvkNumber: '',
  name: '',
  sbi: '',
  staffSize: '',
  street: '',
  postcode: '',
  city: '',
  province: '',
};

/** What the api writes of a fault, by the field that it is about. */
const FIELDS: Readonly<Record<string, CompanyField>> = { 'sbi/code': 'sbi' };

/** The fields that are not filled in, in their order on the screen. */
export function missingFields(draft: CompanyDraft): CompanyField[] {
  return (Object.keys(EMPTY_COMPANY) as CompanyField[]).filter((field) => draft[field].trim() === '');
}

/** The draft as the api takes it; null while something is missing. */
export function companyOf({ sbi, staffSize, province, ...rest }: CompanyDraft): NewCompany | null {
  if (staffSize === '' || province === '') return null;
  return { ...rest, staffSize, province, sbi: sbiOf(sbi) };
}

/** Five digits are of the newer edition. */
function sbiOf(written: string): NewCompany['sbi'] {
  const code = written.replace(/\D/g, '');
  return { version: code.length === 5 ? 2025 : 2008, code };
}

/** The field that a place in the body means; undefined when there is none on the screen. */
export function fieldAt(place: string): CompanyField | undefined {
  return FIELDS[place] ?? (Object.keys(EMPTY_COMPANY) as CompanyField[]).find((field) => field === place);
}

/** A draft from a text that it was kept as; whatever is not one gives an empty draft. */
export function draftFrom(kept: string): CompanyDraft {
  try {
    const values: unknown = JSON.parse(kept);
    const draft = { ...EMPTY_COMPANY, ...(values as Partial<CompanyDraft>) };
    const province = PROVINCES.find((one) => one === draft.province) ?? '';
    return { ...draft, province };
  } catch {
    return EMPTY_COMPANY;
  }
}
