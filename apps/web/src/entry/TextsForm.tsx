import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Fieldlab } from '../api/catalogue.js';
import { changeFieldlab, type ResultsOwner } from '../api/entry.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { keptAs, useKeptText } from '../app/kept-text.js';
import { LongField } from '../app/LongField.js';
import { Notice } from '../app/Notice.js';
import { TextField } from '../app/TextField.js';

const OWNERS = Object.keys({ company: true, fieldlab: true, both: true } satisfies Record<ResultsOwner, true>) as ResultsOwner[];

/** What a fieldlab says of itself, in both languages. What is typed outlives a look at an offer and a change of language, until it is saved. */
export function TextsForm({ fieldlab, onSaved }: { fieldlab: Fieldlab; onSaved: (fieldlab: Fieldlab) => void }) {
  const t = useTranslations('entry');
  const [kept, setKept] = useKeptText(`texts.${fieldlab.id}`);
  const draft = keptAs(kept, {
    summaryNl: fieldlab.summaryNl,
    summaryEn: fieldlab.summaryEn,
    website: fieldlab.website ?? '',
    resultsOwner: fieldlab.resultsOwner ?? '',
  });
  const { summaryNl, summaryEn, website } = draft;
  const resultsOwner = OWNERS.find((owner) => owner === draft.resultsOwner) ?? '';
  const change = (changes: Partial<typeof draft>): void => setKept(JSON.stringify({ ...draft, ...changes }));
  const [isTried, setTried] = useState(false);
  const isAddress = website.trim() === '' || /^https?:\/\/\S+\.\S+$/.test(website.trim());
  const isComplete = summaryNl.trim() !== '' && summaryEn.trim() !== '' && isAddress;
  const saving = useMutation({
    mutationFn: () =>
      changeFieldlab(fieldlab.id, {
        summaryNl,
        summaryEn,
        website: website.trim() || null,
        resultsOwner: resultsOwner || null,
      }),
    onSuccess: (saved) => {
      setKept('');
      onSaved(saved);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isComplete) saving.mutate();
  };
  const missing = (text: string) => (isTried && text.trim() === '' ? t('missing') : undefined);
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="language-pair">
        <LongField
          label={t('summaryNl')}
          value={summaryNl}
          onChange={(text) => change({ summaryNl: text })}
          error={missing(summaryNl)}
          rows={6}
          most={4000}
          lang="nl"
        />
        <LongField
          label={t('summaryEn')}
          value={summaryEn}
          onChange={(text) => change({ summaryEn: text })}
          error={missing(summaryEn)}
          rows={6}
          most={4000}
          lang="en"
        />
        <TextField
          label={t('website')}
          value={website}
          onChange={(address) => change({ website: address })}
          most={2000}
          error={isTried && !isAddress ? t('websiteFault') : undefined}
        />
        <Choice
          label={t('resultsOwner')}
          value={resultsOwner}
          onChange={(owner) => change({ resultsOwner: owner })}
          options={OWNERS.map((owner) => [owner, t(`owner.${owner}`)] as const)}
          none={t('owner.none')}
        />
      </div>
      {saving.isError && <Failure error={saving.error} />}
      {saving.isSuccess && kept === '' && (
        <Notice kind="ok">
          <p role="status">{t('saved')}</p>
        </Notice>
      )}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={saving.isPending}>
        {saving.isPending ? t('saving') : t('save')}
      </ActionButton>
      <p className="hint">{kept === '' ? t('asSaved') : t('kept')}</p>
    </form>
  );
}
