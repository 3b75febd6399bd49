import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ProblemError } from '../api/problem.js';
import { EMPTY_COMPANY, fieldAt, FIELDS, missingFields, type CompanyDraft, type CompanyField } from './company-draft.js';

/** What is wrong with each field of a company: not filled in, or refused by the server. */
export interface CompanyFaults {
  of: (field: CompanyField) => string | undefined;
  /** The one to go to first. */
  first: CompanyField | undefined;
  /** Looks for what is not filled in. @returns whether all is there */
  check: (draft: CompanyDraft) => boolean;
}

/**
 * @param needed what must be filled in @param error what came of sending them
 * @param told what is known already; it can change, and does not become unknown again
 */
export function useCompanyFaults(
  needed: readonly CompanyField[],
  error: Error | null,
  told: CompanyDraft = EMPTY_COMPANY,
): CompanyFaults {
  const t = useTranslations('company');
  const [missing, setMissing] = useState<readonly CompanyField[]>([]);
  const places = error instanceof ProblemError ? [...error.fields.keys()] : [];
  const refused = new Set(places.map(fieldAt));
  return {
    of: (field) => {
      if (missing.includes(field)) return told[field] === '' ? t('missing') : t('emptied');
      return refused.has(field) ? t('faulty') : undefined;
    },
    first: missing[0],
    check: (draft) => {
      const absent = missingFields(
        draft,
        FIELDS.filter((field) => needed.includes(field) || told[field] !== ''),
      );
      setMissing(absent);
      return absent.length === 0;
    },
  };
}
