/** Type of a `sub` that is a KVK number, in the OpenID profile NL GOV. */
const KVK_SUBJECT = 'urn:nl-eid-gdi:1.0:id:KvKnr';

type Claims = Readonly<Record<string, unknown>>;

/** For whom a person acts, as the claims of a provider say. */
export type Representation =
  | { kind: 'none' }
  | { kind: 'company'; kvkNumber: string }
  /** The claims say something that we do not understand, so nothing is taken from them. */
  | { kind: 'unreadable' }
  /** The person acts for a company that acts for this one. */
  | { kind: 'intermediary'; kvkNumber: string };

/**
 * The company that a person acts for. With a `represents` claim (OpenID NL GOV 1.0.1, "Representation Relationships") it is the party
 * nested deepest, and what else the claims say is about the person or about those between; without one it is in the claim itself.
 *
 * @param claim name of the claim with the KVK number; a number is eight digits.
 */
export function representedCompany(claims: Claims, claim: string): Representation {
  const chain = chainOf(claims);
  if (!chain) return { kind: 'unreadable' };
  const party = chain.at(-1) ?? claims;
  const number = party[claim] ?? kvkSubject(party);
  if (number === undefined) return chain.length === 0 ? { kind: 'none' } : { kind: 'unreadable' };
  if (typeof number !== 'string' || !/^\d{8}$/.test(number)) return { kind: 'unreadable' };
  return { kind: chain.length > 1 ? 'intermediary' : 'company', kvkNumber: number };
}

/** Everybody who is represented, the last being the one that it is about; null when one of them is not named as it must be. */
function chainOf(claims: Claims): Claims[] | null {
  const chain: Claims[] = [];
  for (let party = claims['represents']; party !== undefined; party = party['represents']) {
    if (!isParty(party)) return null;
    chain.push(party);
  }
  return chain;
}

function isParty(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { sub, iss } = value as Claims;
  return typeof sub === 'string' && typeof iss === 'string';
}

function kvkSubject(party: Claims): unknown {
  return party['sub_id_type'] === KVK_SUBJECT ? party['sub'] : undefined;
}
