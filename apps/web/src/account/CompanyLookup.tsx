import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { companyRegisterQuery, lookUpCompany } from '../api/companies.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import type { CompanyDraft } from './company-draft.js';

interface Props {
  kvkNumber: string;
  onFound: (found: Partial<CompanyDraft>) => void;
}

/** Fetches what the trade register tells, to be looked over and corrected; nothing where no register can be asked. */
export function CompanyLookup({ kvkNumber, onFound }: Props) {
  const t = useTranslations('company');
  const register = useQuery(companyRegisterQuery);
  const number = kvkNumber.trim();
  const looking = useMutation({
    mutationFn: lookUpCompany,
    onSuccess: ({ company }, asked) => {
      if (!company || asked !== number) return;
      const { name, sbi, street, postcode, city, province } = company;
      const told = { name, sbi: sbi?.code, street, postcode, city, province };
      // What the register does not tell stays as it was typed.
      onFound(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined)));
    },
  });
  if (!register.data?.isAvailable) return null;
  const isOfNumber = looking.variables === number;
  const outcome = looking.data?.company?.isPersonal ? 'personal' : looking.data?.state;
  return (
    <div>
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        disabled={!/^\d{8}$/.test(number)}
        isBusy={looking.isPending}
        onClick={() => looking.mutate(number)}
      >
        {t('lookUp')}
      </ActionButton>
      <p role="status" className="hint">
        {isOfNumber && outcome && t(`lookup.${outcome}`)}
      </p>
      {isOfNumber && looking.isError && <Failure error={looking.error} />}
    </div>
  );
}
