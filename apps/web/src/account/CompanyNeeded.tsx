import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { companiesQuery, type Company } from '../api/challenges.js';
import { changeCompany } from '../api/companies.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { useKeptText } from '../app/kept-text.js';
import { Notice } from '../app/Notice.js';
import { draftFrom, draftOf, factsOf, NEEDED_FIELDS, type CompanyDraft } from './company-draft.js';
import { LaterFields } from './CompanyFields.js';
import { CompanyPeopleLink } from './CompanyPeopleLink.js';
import { useCompanyFaults } from './company-faults.js';

interface Props {
  company: Company;
  /** Only owners change what a company tells about itself. */
  isOwner: boolean;
  onTold: () => void;
}

/** Asks what others need of a company before they read a question of it, and says why. */
export function CompanyNeeded({ company, isOwner, onTold }: Props) {
  const t = useTranslations('company');
  return (
    <section aria-labelledby="company-needed" className="form">
      <h2 id="company-needed">{t('needed.title')}</h2>
      {isOwner ? (
        <NeededForm company={company} onTold={onTold} />
      ) : (
        <Notice kind="warning">
          {t.rich('needed.byOwner', {
            people: (text) => <CompanyPeopleLink companyId={company.id}>{text}</CompanyPeopleLink>,
          })}
        </Notice>
      )}
    </section>
  );
}

function NeededForm({ company, onTold }: Pick<Props, 'company' | 'onTold'>) {
  const t = useTranslations('company');
  const queries = useQueryClient();
  const [kept, setKept] = useKeptText(`company.${company.id}`);
  const draft = kept === '' ? draftOf(company) : draftFrom(kept);
  const telling = useMutation({
    mutationFn: () => changeCompany(company.id, factsOf(draft)),
    onSuccess: (changed) => {
      setKept('');
      queries.setQueryData(companiesQuery.queryKey, (known) => known?.map((one) => (one.id === changed.id ? changed : one)));
      onTold();
      // What others will see is blinded by what was told just now.
      return queries.invalidateQueries({ queryKey: ['challenges'] });
    },
  });
  const faults = useCompanyFaults(NEEDED_FIELDS, telling.error, draftOf(company));
  const change = (changes: Partial<CompanyDraft>) => setKept(JSON.stringify({ ...draft, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.check(draft)) telling.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{t('needed.text')}</p>
      <LaterFields draft={draft} faults={faults} onChange={change} />
      {telling.isError && <Failure error={telling.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={telling.isPending}>
        {t('needed.save')}
      </ActionButton>
    </form>
  );
}
