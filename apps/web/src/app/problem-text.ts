import { useTranslations } from 'use-intl/react';
import { OfflineError, ProblemError } from '../api/problem.js';

const KNOWN = {
  'challenge.incomplete': 'challengeIncomplete',
  'challenge.illegal_transition': 'illegalTransition',
  'session.refused': 'codeRefused',
  'request.too_many': 'tooMany',
  'request.invalid': 'invalid',
  'company.kvk_number_taken': 'companyTaken',
} as const;

/** Why something failed, in words for the person who meant it to work. */
export function useProblemText(error: unknown): string {
  const t = useTranslations('problems');
  if (error instanceof OfflineError) return t('offline');
  if (!(error instanceof ProblemError)) return t('fault');
  if (error.code in KNOWN) return t(KNOWN[error.code as keyof typeof KNOWN]);
  if (error.status === 401) return t('signedOut');
  if (error.status === 403) return t('notAllowed');
  if (error.status === 404) return t('notFound');
  return error.status < 500 ? t('refused') : t('fault');
}
