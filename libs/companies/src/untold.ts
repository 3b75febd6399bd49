import type { Company } from './company.entity.js';

/** What a company must have told before somebody else reads a challenge of it, as a refusal calls it. */
const NEEDED = {
  // Fieldlabs answer by it, and the ranking learns from their answers.
  staffSize: 'how many people work at the company (staffSize)',
  // Whatever tells where the company is, is taken out of its texts; what nobody told cannot be.
  street: 'street of the company (street)',
  postcode: 'postcode of the company (postcode)',
  city: 'place of the company (city)',
} as const satisfies Partial<Record<keyof Company, string>>;

/** What a company has not told of itself that a challenge cannot be submitted without; its SBI code may stay unknown. */
export function untold(company: Pick<Company, keyof typeof NEEDED>): string[] {
  return (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).flatMap((field) => (company[field] ? [] : [NEEDED[field]]));
}
