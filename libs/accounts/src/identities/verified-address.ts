const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[a-z0-9.-]+$/;

/**
 * The mail address by which a provider may point at a person: only one that it says to have verified, of a domain that it may speak
 * for. Anything else would let whoever runs a provider, or types an address there, become somebody here.
 *
 * @returns it in lower case; null when there is none.
 */
export function verifiedAddress(claims: Readonly<Record<string, unknown>>, domains: readonly string[]): string | null {
  const { email, email_verified: isVerified } = claims;
  // Some providers send the word instead of the value; nothing else means yes.
  if (typeof email !== 'string' || (isVerified !== true && isVerified !== 'true')) return null;
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return ADDRESS.test(address) && address.length <= 254 && domains.includes(domain) ? address : null;
}
