/** A web address as people type it, with the scheme that they leave out; null for none. */
export function webAddressOf(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
}
