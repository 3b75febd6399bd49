import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { companiesQuery, type Company } from '../api/challenges.js';
import { changeCompany } from '../api/companies.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { PROVINCES } from '../catalogue/taxonomy.js';
import { STAFF_SIZES } from './company-draft.js';

/** What a company told of itself, to correct. Its KVK number stays: another number is another company. */
export function CompanyDetails({ company }: { company: Company }) {
  const t = useTranslations('company');
  const queries = useQueryClient();
  const [draft, setDraft] = useState(company);
  const changing = useMutation({
    mutationFn: ({ name, sbi, staffSize, street, postcode, city, province, website }: Company) =>
      changeCompany(company.id, { name, sbi, staffSize, street, postcode, city, province, website: website || null }),
    onSuccess: (changed) => {
      setDraft(changed);
      return queries.invalidateQueries({ queryKey: companiesQuery.queryKey, exact: true });
    },
  });
  const change = (changes: Partial<Company>) => setDraft({ ...draft, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate(draft);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{t('kvkFixed', { kvkNumber: company.kvkNumber })}</p>
      <TextField label={t('name')} value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label={t('sbi')}
        inputMode="numeric"
        value={draft.sbi.code}
        onChange={(code) => change({ sbi: { version: code.replace(/\D/g, '').length === 5 ? 2025 : 2008, code } })}
      />
      <Choice
        label={t('staffSize')}
        value={draft.staffSize}
        onChange={(staffSize) => staffSize && change({ staffSize })}
        options={STAFF_SIZES.map((size) => [size, t(`sizes.${size}`)] as const)}
      />
      <TextField label={t('street')} value={draft.street} onChange={(street) => change({ street })} />
      <TextField label={t('postcode')} value={draft.postcode} onChange={(postcode) => change({ postcode })} />
      <TextField label={t('city')} value={draft.city} onChange={(city) => change({ city })} />
      <Choice
        label={t('province')}
        value={draft.province}
        onChange={(province) => province && change({ province })}
        options={PROVINCES.map((name) => [name, name] as const)}
      />
      <TextField label={t('website')} value={draft.website ?? ''} onChange={(website) => change({ website })} />
      {changing.isError && <Failure error={changing.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={changing.isPending}>
        {t('saveChanges')}
      </ActionButton>
      <p role="status">{changing.isSuccess && t('saved')}</p>
    </form>
  );
}
