import type { Company, NewCompany, StaffSize } from '../api/challenges.js';
import type { Province } from '../api/catalogue.js';
import type { CompanyChanges } from '../api/companies.js';
import { PROVINCES } from '../catalogue/taxonomy.js';

/** A company while it is filled in; empty means not yet. */
export interface CompanyDraft {
  kvkNumber: string;
  name: string;
  province: Province | '';
  staffSize: StaffSize | '';
  street: string;
  postcode: string;
  city: string;
  sbi: string;
  /** What the trade register told under the number. */
  found?: Partial<CompanyDraft>;
}

export type CompanyField = Exclude<keyof CompanyDraft, 'found'>;
export type WrittenField = Exclude<CompanyField, 'staffSize' | 'province'>;

export const STAFF_SIZES = Object.keys({
  micro: true,
  small: true,
  medium: true,
  large: true,
} satisfies Record<StaffSize, true>) as StaffSize[];

export const EMPTY_COMPANY: CompanyDraft = {
  kvkNumber: '',
  name: '',
  province: '',
  staffSize: '',
  street: '',
  postcode: '',
  city: '',
  sbi: '',
};

/** What must be known of a company before the first question: who it is, and where its hub is found. */
export const FIRST_FIELDS = ['kvkNumber', 'name', 'province'] as const satisfies readonly CompanyField[];

/** What it must have told when a challenge is handed in. Its SBI code may stay unknown: few know theirs by heart. */
export const NEEDED_FIELDS = ['staffSize', 'street', 'postcode', 'city'] as const satisfies readonly CompanyField[];

/** All of them, in the order of the screens. */
export const FIELDS = Object.keys(EMPTY_COMPANY) as CompanyField[];

/** What the api writes of a fault, by the field that it is about. */
const PLACES: Readonly<Record<string, CompanyField>> = { 'sbi/code': 'sbi' };

/** Those of `fields` that are not filled in, in their order. */
export function missingFields(draft: CompanyDraft, fields: readonly CompanyField[]): CompanyField[] {
  return fields.filter((field) => draft[field].trim() === '');
}

/** A draft with changes. With another number it is about another company: what was found under the old one goes, what was typed stays. */
export function withChanges(draft: CompanyDraft, changes: Partial<CompanyDraft>): CompanyDraft {
  const isOther = changes.kvkNumber !== undefined && changes.kvkNumber.trim() !== draft.kvkNumber.trim();
  return { ...(isOther ? withoutFound(draft) : draft), ...changes };
}

function withoutFound({ found, ...draft }: CompanyDraft): CompanyDraft {
  const untouched = FIELDS.filter((field) => found?.[field] === draft[field]);
  return { ...draft, ...Object.fromEntries(untouched.map((field) => [field, ''])) };
}

/** The draft as the api takes a new company; null while it is not known which hub helps it. */
export function companyOf(draft: CompanyDraft): NewCompany | null {
  const { kvkNumber, name, province } = draft;
  return province === '' ? null : { ...factsOf(draft), kvkNumber, name, province };
}

/** Whatever else the draft tells; what is empty stays as it is known. */
export function factsOf({ staffSize, street, postcode, city, sbi }: CompanyDraft): CompanyChanges {
  return {
    ...(staffSize && { staffSize }),
    ...(street.trim() && { street }),
    ...(postcode.trim() && { postcode }),
    ...(city.trim() && { city }),
    ...(sbi.trim() && { sbi: sbiOf(sbi) }),
  };
}

/** What is known of a company, to be filled in further. */
export function draftOf({ kvkNumber, name, province, staffSize, street, postcode, city, sbi }: Company): CompanyDraft {
  const told = { staffSize: staffSize ?? '', street: street ?? '', postcode: postcode ?? '', city: city ?? '' } as const;
  return { kvkNumber, name, province, ...told, sbi: sbi?.code ?? '' };
}

/** Five digits are of the newer edition. */
function sbiOf(written: string): NonNullable<NewCompany['sbi']> {
  const code = written.replace(/\D/g, '');
  return { version: code.length === 5 ? 2025 : 2008, code };
}

/** The field that a place in the body means; undefined when there is none on the screen. */
export function fieldAt(place: string): CompanyField | undefined {
  return PLACES[place] ?? FIELDS.find((field) => field === place);
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
