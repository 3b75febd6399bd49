import { CHANGES_KEPT_MS, type ChangePosition } from '#libs/database';

const FORM = /^(\d{1,15})-(\d{1,20})-(\d{1,19})$/;
/** So much less than changes are kept, that none is deleted while it is read. */
const MARGIN_MS = 60 * 60 * 1_000;

/** The id of an event: when it was sent, and its place in the order of all changes. */
export function eventId({ transactionId, number }: ChangePosition, now: Date): string {
  return `${now.getTime()}-${transactionId}-${number}`;
}

/**
 * The place after which somebody who comes back goes on.
 *
 * @param upto everything up to here has been told already.
 * @returns null for an id that was never given out, or so long ago that what followed may be gone.
 */
export function placeOf(id: string, upto: ChangePosition, now: Date): ChangePosition | null {
  const [, sentAt = '', transactionId = '', number = ''] = FORM.exec(id) ?? [];
  const age = now.getTime() - Number(sentAt);
  if (sentAt === '' || age > CHANGES_KEPT_MS - MARGIN_MS || age < -MARGIN_MS) return null;
  const place = { transactionId: BigInt(transactionId), number: BigInt(number) };
  return isAfter(place, upto) ? null : place;
}

export function isAfter(place: ChangePosition, other: ChangePosition): boolean {
  if (place.transactionId !== other.transactionId) return place.transactionId > other.transactionId;
  return place.number > other.number;
}
