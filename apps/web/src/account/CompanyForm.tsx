import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { companiesQuery, registerCompany, type NewCompany } from '../api/challenges.js';
import { newIdempotencyKey } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { useKeptText } from '../app/kept-text.js';
import { Notice } from '../app/Notice.js';
import { TextField } from '../app/TextField.js';
import { PROVINCES } from '../catalogue/taxonomy.js';
import { CompanyLookup } from './CompanyLookup.js';
import {
  companyOf,
  draftFrom,
  fieldAt,
  missingFields,
  STAFF_SIZES,
  type CompanyDraft,
  type CompanyField,
} from './company-draft.js';

/** Tells us about the company, once. What was filled in outlives a reload and an ended session. */
export function CompanyForm() {
  const t = useTranslations('company');
  const queries = useQueryClient();
  const [kept, setKept] = useKeptText('company');
  // Another answer is another attempt; the same one sent twice registers once.
  const [key, setKey] = useState(newIdempotencyKey);
  const [missing, setMissing] = useState<readonly CompanyField[]>([]);
  const draft = draftFrom(kept);
  const registering = useMutation({
    mutationFn: (company: NewCompany) => registerCompany(company, key),
    onSuccess: async (company) => {
      setKept('');
      queries.setQueryData(companiesQuery.queryKey, [company]);
      await queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const change = (changes: Partial<CompanyDraft>) => {
    setKept(JSON.stringify({ ...draft, ...changes }));
    setKey(newIdempotencyKey());
  };
  const isTaken = registering.error instanceof ProblemError && registering.error.code === 'company.kvk_number_taken';
  const places = registering.error instanceof ProblemError ? [...registering.error.fields.keys()] : [];
  const refused = new Set(places.map(fieldAt));
  const fault = (field: CompanyField) => {
    if (missing.includes(field)) return t('missing');
    return refused.has(field) ? t('faulty') : undefined;
  };
  const field = (name: Exclude<CompanyField, 'staffSize' | 'province'>) => ({
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: fault(name),
    isFocused: missing[0] === name,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const absent = missingFields(draft);
    setMissing(absent);
    const company = companyOf(draft);
    if (absent.length === 0 && company) registering.mutate(company);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <TextField label={t('kvkNumber')} hint={t('kvkHint')} inputMode="numeric" {...field('kvkNumber')} />
      <CompanyLookup kvkNumber={draft.kvkNumber} onFound={change} />
      <TextField label={t('name')} autoComplete="organization" {...field('name')} />
      <TextField label={t('sbi')} hint={t('sbiHint')} inputMode="numeric" {...field('sbi')} />
      <Choice
        label={t('staffSize')}
        value={draft.staffSize}
        onChange={(staffSize) => change({ staffSize })}
        options={STAFF_SIZES.map((size) => [size, t(`sizes.${size}`)] as const)}
        none={t('none')}
        error={fault('staffSize')}
      />
      <TextField label={t('street')} autoComplete="street-address" {...field('street')} />
      <TextField label={t('postcode')} autoComplete="postal-code" {...field('postcode')} />
      <TextField label={t('city')} autoComplete="address-level2" {...field('city')} />
      <Choice
        label={t('province')}
        value={draft.province}
        onChange={(province) => change({ province })}
        options={PROVINCES.map((name) => [name, name] as const)}
        none={t('none')}
        error={fault('province')}
      />
      {isTaken ? <Notice kind="warning">{t('taken')}</Notice> : registering.isError && <Failure error={registering.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={registering.isPending}>
        {t('save')}
      </ActionButton>
    </form>
  );
}
