import { DomainError } from '#libs/kernel';
import { CONSENT_TEXT_VERSION } from './consent.entity.js';

export function consentTextOld(): DomainError {
  return new DomainError({
    code: 'consent.text_old',
    status: 409,
    title: 'The text has changed',
    detail: `The text that you agree to is version ${CONSENT_TEXT_VERSION} by now. Read it again and send its version.`,
  });
}
