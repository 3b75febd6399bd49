import { DomainError, type FieldError } from '#libs/kernel';

/** @param faults by the field they are about */
export function offerInvalid(faults: FieldError[]): DomainError {
  return new DomainError({
    code: 'offer.invalid',
    status: 400,
    title: 'Offer is not valid',
    detail: 'Correct what is named in errors and send it again. Nothing was changed.',
    errors: faults,
  });
}

export function tooManyOffers(most: number): DomainError {
  return new DomainError({
    code: 'offer.too_many',
    status: 409,
    title: 'Too many offers',
    detail: `A fieldlab has at most ${most} offers. Take one back, or put two together.`,
  });
}
