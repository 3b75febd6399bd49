import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { companiesQuery, type Company } from '../api/challenges.js';
import { changeCompany } from '../api/companies.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { draftOf, factsOf, type CompanyDraft } from './company-draft.js';
import { CompanyText, LaterFields, ProvinceChoice } from './CompanyFields.js';
import { useCompanyFaults } from './company-faults.js';
import { webAddressOf } from './web-address.js';

/** What a company told of itself, to correct and to add to. Its KVK number stays: another number is another company. */
export function CompanyDetails({ company }: { company: Company }) {
  const t = useTranslations('company');
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(company));
  const [website, setWebsite] = useState(company.website ?? '');
  const changing = useMutation({
    mutationFn: ({ province, ...rest }: CompanyDraft) =>
      changeCompany(company.id, {
        ...factsOf({ province, ...rest }),
        name: rest.name,
        ...(province && { province }),
        website: webAddressOf(website),
      }),
    onSuccess: (changed) => {
      setDraft(draftOf(changed));
      setWebsite(changed.website ?? '');
      return queries.invalidateQueries({ queryKey: companiesQuery.queryKey, exact: true });
    },
  });
  const faults = useCompanyFaults(['name', 'province'], changing.error, draftOf(company));
  const isAddressRefused = changing.error instanceof ProblemError && changing.error.fields.has('website');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.check(draft)) changing.mutate(draft);
  };
  const fields = { draft, faults, onChange: (changes: Partial<CompanyDraft>) => setDraft({ ...draft, ...changes }) };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{t('kvkFixed', { kvkNumber: company.kvkNumber })}</p>
      <CompanyText name="name" {...fields} />
      <ProvinceChoice {...fields} />
      <LaterFields {...fields} />
      <TextField
        label={t('website')}
        value={website}
        onChange={setWebsite}
        most={2000}
        error={isAddressRefused ? t('websiteFault') : undefined}
      />
      {changing.isError && <Failure error={changing.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={changing.isPending}>
        {t('saveChanges')}
      </ActionButton>
      <p role="status">{changing.isSuccess && t('saved')}</p>
    </form>
  );
}
