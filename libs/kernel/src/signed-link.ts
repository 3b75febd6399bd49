import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail lets its reader do. */
export type LinkPurpose = 'answer_invitation' | 'confirm_capacity' | 'stop_messages' | 'join_organisation' | 'sign_in';

/** Stands in a claim for somebody who may have no account yet: the thing itself says whom the mail went to. */
export const NOBODY_YET = '00000000-0000-0000-0000-000000000000';

/** Who may do what to which thing, until when. */
export interface LinkClaim {
  purpose: LinkPurpose;
  /** Id of the thing, or the kind of messages. */
  subject: string;
  /** The person that the mail went to, in whose name it is done; {@link NOBODY_YET} without an account. */
  userId: string;
  expiresAt: Date;
}

type Payload = [purpose: LinkPurpose, subject: string, userId: string, expires: number];

/**
 * A token that carries a claim and cannot be made or changed without the secret (HMAC-SHA-256, RFC 2104, under a key of its own).
 * It holds ids only. Whether the person may still do it is decided when it is used, not by the token.
 */
export function signClaim(secret: string, { purpose, subject, userId, expiresAt }: LinkClaim): string {
  const payload: Payload = [purpose, subject, userId, Math.floor(expiresAt.getTime() / 1_000)];
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${body}.${seal(secret, body)}`;
}

/** The claim that a token carries, expired or not; null when it was not made with this secret. */
export function readClaim(secret: string, token: string): LinkClaim | null {
  const [body, sealed, ...rest] = token.split('.');
  if (body === undefined || sealed === undefined || rest.length > 0 || !equal(sealed, seal(secret, body))) return null;
  const [purpose, subject, userId, expires] = JSON.parse(Buffer.from(body, 'base64url').toString()) as Payload;
  return { purpose, subject, userId, expiresAt: new Date(expires * 1_000) };
}

function seal(secret: string, body: string): string {
  // Apart from whatever else the secret is used for.
  const key = createHmac('sha256', secret).update('fieldmatch signed link').digest();
  return createHmac('sha256', key).update(body).digest('base64url');
}

function equal(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
