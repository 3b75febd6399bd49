/** Editions of the Dutch standard industrial classification that are in use side by side since September 2025 (CBS, KVK). */
export const SBI_VERSIONS = [2008, 2025] as const;
export type SbiVersion = (typeof SBI_VERSIONS)[number];

/**
 * The code without dots when it has the form of its edition, else null: five digits in SBI 2025, two to six in SBI 2008.
 * The first two digits are a division, 01 to 99; whether the code exists is the register's business.
 */
export function normaliseSbi(version: SbiVersion, code: string): string | null {
  const digits = version === 2008 ? code.replaceAll('.', '') : code;
  const form = version === 2008 ? /^\d{2,6}$/ : /^\d{5}$/;
  return form.test(digits) && !digits.startsWith('00') ? digits : null;
}
