import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { startSupportView } from '../api/privacy.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';

/** Shortest reason that says something, in characters. */
const SHORTEST_REASON = 10;

/** For administrators: look through the eyes of somebody who asked for help. */
export function SupportViewForm() {
  const t = useTranslations('personalData.support');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  const starting = useMutation({
    mutationFn: () => startSupportView(queries, email.trim(), reason.trim()),
    onSuccess: () => navigate({ to: '/' }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isTooShort = reason.trim().length < SHORTEST_REASON;
    setIsShort(isTooShort);
    if (!isTooShort) starting.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h3>{t('title')}</h3>
      <p>{t('text')}</p>
      <TextField label={t('email')} type="email" value={email} onChange={setEmail} autoComplete="off" />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        most={500}
        error={isShort ? t('reasonShort') : undefined}
        isFocused={isShort}
      />
      {starting.isError && <Failure error={starting.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--secondary-action" isBusy={starting.isPending}>
        {t('start')}
      </ActionButton>
    </form>
  );
}
