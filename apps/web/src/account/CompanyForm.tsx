import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { companiesQuery, registerCompany, type Company, type NewCompany } from '../api/challenges.js';
import { newIdempotencyKey } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { useKeptText } from '../app/kept-text.js';
import { AskToJoin } from './AskToJoin.js';
import { CompanyLookup } from './CompanyLookup.js';
import { companyOf, draftFrom, FIRST_FIELDS, withChanges, type CompanyDraft } from './company-draft.js';
import { CompanyText, ProvinceChoice } from './CompanyFields.js';
import { useCompanyFaults } from './company-faults.js';

/** Asks whose question it will be, and no more than that. What was filled in outlives a reload and an ended session. */
export function CompanyForm({ onRegistered }: { onRegistered: (company: Company) => void }) {
  const t = useTranslations('company');
  const queries = useQueryClient();
  const [kept, setKept] = useKeptText('company');
  // Another answer is another attempt; the same one sent twice registers once.
  const [key, setKey] = useState(newIdempotencyKey);
  const draft = draftFrom(kept);
  const registering = useMutation({
    mutationFn: (company: NewCompany) => registerCompany(company, key),
    onSuccess: (company) => {
      setKept('');
      queries.setQueryData(companiesQuery.queryKey, [company]);
      onRegistered(company);
      return queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const change = (changes: Partial<CompanyDraft>) => {
    setKept(JSON.stringify(withChanges(draft, changes)));
    setKey(newIdempotencyKey());
  };
  const faults = useCompanyFaults(FIRST_FIELDS, registering.error);
  const isTaken = registering.error instanceof ProblemError && registering.error.code === 'company.kvk_number_taken';
  // Only the number that was refused: another one may be free.
  const taken = isTaken ? (registering.variables?.kvkNumber ?? '') : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const company = companyOf(draft);
    if (faults.check(draft) && company) registering.mutate(company);
  };
  const fields = { draft, faults, onChange: change };
  const found = [draft.street, `${draft.postcode} ${draft.city}`.trim(), draft.sbi && `SBI ${draft.sbi}`].filter(Boolean);
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <CompanyText name="kvkNumber" {...fields} />
      <CompanyLookup kvkNumber={draft.kvkNumber} onFound={(told) => change({ ...told, found: told })} />
      {found.length > 0 && <p className="hint">{t('alsoFound', { what: found.join(', ') })}</p>}
      <CompanyText name="name" {...fields} />
      <ProvinceChoice {...fields} />
      {taken !== '' && taken === draft.kvkNumber && <AskToJoin key={taken} kvkNumber={taken} />}
      {registering.isError && !isTaken && <Failure error={registering.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={registering.isPending}>
        {t('begin')}
      </ActionButton>
    </form>
  );
}
