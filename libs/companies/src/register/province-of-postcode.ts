import type { Province } from '#libs/taxonomy';

/** First two digits of the postcodes that lie in one province as a whole; where a border runs through, nothing is proposed. */
const DISTRICTS: readonly (readonly [digits: string, province: Province])[] = [
  ['10 11 12 15 16 17 18 19 20', 'Noord-Holland'],
  ['22 25 26 29 30 31 32', 'Zuid-Holland'],
  ['35', 'Utrecht'],
  ['43 44', 'Zeeland'],
  ['47 48 50 52 54 55 56 57', 'Noord-Brabant'],
  ['59 61 62 63 64', 'Limburg'],
  ['66 67 68 69 70 71 72 73', 'Gelderland'],
  ['75 76', 'Overijssel'],
  ['86 87 88 89 90', 'Friesland'],
  ['99', 'Groningen'],
];

/** The province that a Dutch postcode most likely lies in, for the company to confirm; null near a border. */
export function provinceOfPostcode(postcode: string): Province | null {
  return DISTRICTS.find(([digits]) => digits.split(' ').includes(postcode.slice(0, 2)))?.[1] ?? null;
}
