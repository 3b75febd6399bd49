import { expect, it } from 'vitest';
import { verifiedAddress } from './verified-address.js';

const DOMAINS = ['hub.nl', 'lab.example'];

it.each([
  [{ email: 'Eva@Hub.nl', email_verified: true }, 'eva@hub.nl'],
  [{ email: 'eva@lab.example', email_verified: 'true' }, 'eva@lab.example'],
  [{ email: 'eva@hub.nl' }, null],
  [{ email: 'eva@hub.nl', email_verified: false }, null],
  [{ email: 'eva@hub.nl', email_verified: 'false' }, null],
  [{ email: 'eva@hub.nl', email_verified: 1 }, null],
  [{ email: 'eva@sub.hub.nl', email_verified: true }, null],
  [{ email: 'eva@evil.nl@hub.nl', email_verified: true }, null],
  [{ email: 'eva@evilhub.nl', email_verified: true }, null],
  [{ email: 'eva <x@evil.nl>@hub.nl', email_verified: true }, null],
  [{ email: ['eva@hub.nl'], email_verified: true }, null],
  [{ email_verified: true }, null],
])('%j gives %s', (claims, address) => {
  expect(verifiedAddress(claims, DOMAINS)).toBe(address);
});
