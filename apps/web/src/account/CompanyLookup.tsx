import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { lookUpCompany } from '../api/companies.js';
import { Failure } from '../app/Failure.js';
import type { CompanyDraft } from './company-draft.js';

interface Props {
  kvkNumber: string;
  onFound: (found: Partial<CompanyDraft>) => void;
}

/** Fetches what the trade register tells, to be looked over and corrected. */
export function CompanyLookup({ kvkNumber, onFound }: Props) {
  const t = useTranslations('company');
  const looking = useMutation({
    mutationFn: () => lookUpCompany(kvkNumber.trim()),
    onSuccess: ({ company }) => {
      if (!company) return;
      const { name, sbi, street, postcode, city, province } = company;
      const told = { name, sbi: sbi?.code, street, postcode, city, province };
      // What the register does not tell stays as it was typed.
      onFound(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined)));
    },
  });
  const outcome = looking.data?.company?.isPersonal ? 'personal' : looking.data?.state;
  return (
    <div>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        disabled={looking.isPending || !/^\d{8}$/.test(kvkNumber.trim())}
        onClick={() => looking.mutate()}
      >
        {t('lookUp')}
      </button>
      <p role="status" className="hint">
        {outcome && t(`lookup.${outcome}`)}
      </p>
      {looking.isError && <Failure error={looking.error} />}
    </div>
  );
}
