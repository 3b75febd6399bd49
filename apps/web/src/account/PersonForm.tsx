import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { changeMe, meQuery, type Me } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { RadioList } from '../app/RadioList.js';
import { TextField } from '../app/TextField.js';

/** How one is called, and in which language one is written to. */
export function PersonForm({ me }: { me: Me }) {
  const t = useTranslations('person');
  const queries = useQueryClient();
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState(me.language);
  // Nobody was asked who was invited long ago, or whose sign-in provider tells no name.
  const isNamedByAddress = me.name === me.email.split('@')[0];
  const [isMissing, setIsMissing] = useState(false);
  const saving = useMutation({
    mutationFn: () => changeMe({ name: name.trim(), language }),
    onSuccess: (changed) => queries.setQueryData(meQuery.queryKey, changed),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') saving.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        hint={isNamedByAddress ? t('nameOfAddress', { name: me.name }) : undefined}
        value={name}
        onChange={setName}
        most={100}
        error={isMissing ? t('nameMissing') : undefined}
        isFocused={isMissing}
        autoComplete="name"
      />
      <RadioList
        legend={t('language')}
        value={language}
        onChange={setLanguage}
        options={[
          ['nl', t('languages.nl')],
          ['en', t('languages.en')],
        ]}
      />
      {saving.isError && <Failure error={saving.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={saving.isPending}>
        {t('save')}
      </ActionButton>
      <p role="status" className="hint">
        {saving.isSuccess ? t('saved') : ''}
      </p>
    </form>
  );
}
