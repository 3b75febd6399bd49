import { DomainError } from '#libs/kernel';

/** Another worker is sending this mail, or died while it did. The queue's next try finds out which. */
export function deliveryInProgress(deliveryId: string): DomainError {
  return new DomainError({
    code: 'delivery.in_progress',
    status: 409,
    title: 'Delivery is in progress',
    detail: `Another worker holds delivery ${deliveryId}. Try again later.`,
  });
}

/**
 * The mail could not be handed over now and waits for the next try. The message leaves out what the mail server said, since the
 * queue keeps it and that answer may hold an address; `cause` and the delivery's `lastError` have it.
 */
export function deliveryPostponed(deliveryId: string, cause: unknown): DomainError {
  const { code = 'unknown' } = cause as { code?: string };
  const error = new DomainError({
    code: 'delivery.postponed',
    status: 503,
    title: 'Delivery is postponed',
    detail: `The mail of delivery ${deliveryId} could not be handed over (${code}). It is tried again later.`,
    level: 'warn',
  });
  error.cause = cause;
  return error;
}

export function deliveryNotSent(id: string): DomainError {
  return new DomainError({
    code: 'delivery.not_sent',
    status: 409,
    title: 'Not sent',
    detail: `The mail of delivery '${id}' has not been sent yet, so it cannot have come back.`,
  });
}
