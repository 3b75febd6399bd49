import { expect, it } from 'vitest';
import {
  companyOf,
  draftFrom,
  EMPTY_COMPANY,
  factsOf,
  FIRST_FIELDS,
  missingFields,
  NEEDED_FIELDS,
  withChanges,
} from './company-draft.js';

const KNOWN = { ...EMPTY_COMPANY, kvkNumber: '87654321', name: 'Bos Metaal', province: 'Zuid-Holland' } as const;
const FOUND = { ...KNOWN, street: 'Dorpsstraat 1', postcode: '2611 AB', city: 'Delft', sbi: '25110' };

it('needs a number, a name and a province, and tells nothing that was not filled in', () => {
  expect(missingFields(EMPTY_COMPANY, FIRST_FIELDS)).toEqual(['kvkNumber', 'name', 'province']);
  expect(missingFields(KNOWN, FIRST_FIELDS)).toEqual([]);
  expect(companyOf(KNOWN)).toEqual({ kvkNumber: '87654321', name: 'Bos Metaal', province: 'Zuid-Holland' });
  expect(companyOf({ ...KNOWN, province: '' })).toBeNull();
});

it('leaves the rest for later, but for the SBI code, which may stay unknown', () => {
  expect(missingFields(KNOWN, NEEDED_FIELDS)).toEqual(['staffSize', 'street', 'postcode', 'city']);
  expect(missingFields({ ...KNOWN, street: ' ', postcode: '2611 AB', city: 'Delft', staffSize: 'micro' }, NEEDED_FIELDS)).toEqual(
    ['street'],
  );
  expect(factsOf({ ...KNOWN, staffSize: 'micro', sbi: '25.11' })).toEqual({
    staffSize: 'micro',
    sbi: { version: 2008, code: '2511' },
  });
});

it('forgets what was found under another number, and keeps what was typed', () => {
  const { kvkNumber: _, staffSize: _none, ...found } = FOUND;
  const draft = { ...FOUND, found };
  expect(withChanges(draft, { kvkNumber: '12345678' })).toEqual({ ...EMPTY_COMPANY, kvkNumber: '12345678' });
  expect(withChanges({ ...draft, name: 'Bos' }, { kvkNumber: '12345678' })).toEqual({
    ...EMPTY_COMPANY,
    kvkNumber: '12345678',
    name: 'Bos',
  });
  expect(withChanges(KNOWN, { kvkNumber: '12345678' })).toEqual({ ...KNOWN, kvkNumber: '12345678' });
  expect(withChanges(draft, { kvkNumber: '87654321 ' })).toEqual({ ...draft, kvkNumber: '87654321 ' });
  expect(withChanges(draft, { name: 'Bos' })).toEqual({ ...draft, name: 'Bos' });
});

it('reads what was kept, whatever it is', () => {
  expect(draftFrom(JSON.stringify(FOUND))).toEqual(FOUND);
  expect(draftFrom('{"province":"Mars"}')).toEqual(EMPTY_COMPANY);
  expect(draftFrom('')).toEqual(EMPTY_COMPANY);
});
