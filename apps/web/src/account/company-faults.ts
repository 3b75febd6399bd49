import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ProblemError } from '../api/problem.js';
import { fieldAt, missingFields, type CompanyDraft, type CompanyField } from './company-draft.js';

/** What is wrong with each field of a company: not filled in, or refused by the server. */
export interface CompanyFaults {
  of: (field: CompanyField) => string | undefined;
  /** The one to go to first. */
  first: CompanyField | undefined;
  /** Looks for what is not filled in. @returns whether all is there */
  check: (draft: CompanyDraft) => boolean;
}

/** @param needed in the order of the screen @param error what came of sending them */
export function useCompanyFaults(needed: readonly CompanyField[], error: Error | null): CompanyFaults {
  const t = useTranslations('company');
  const [missing, setMissing] = useState<readonly CompanyField[]>([]);
  const places = error instanceof ProblemError ? [...error.fields.keys()] : [];
  const refused = new Set(places.map(fieldAt));
  return {
    of: (field) => {
      if (missing.includes(field)) return t('missing');
      return refused.has(field) ? t('faulty') : undefined;
    },
    first: missing[0],
    check: (draft) => {
      const absent = missingFields(draft, needed);
      setMissing(absent);
      return absent.length === 0;
    },
  };
}
