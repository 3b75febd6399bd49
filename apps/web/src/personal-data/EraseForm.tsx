import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Me } from '../api/account.js';
import { eraseMe } from '../api/privacy.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { forgetDrafts } from '../challenges/kept-draft.js';

/** Erases the person, once the address is typed. */
export function EraseForm({ me }: { me: Me }) {
  const t = useTranslations('personalData');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [isOther, setIsOther] = useState(false);
  const erasing = useMutation({
    mutationFn: () => eraseMe(queries, email.trim()),
    onSuccess: () => {
      forgetDrafts();
      return navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isSame = email.trim().toLowerCase() === me.email;
    setIsOther(!isSame);
    if (isSame) erasing.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{t('eraseText')}</p>
      <p>{t('eraseStays')}</p>
      <TextField
        label={t('eraseConfirm', { email: me.email })}
        type="email"
        value={email}
        onChange={setEmail}
        error={isOther ? t('eraseOther') : undefined}
        isFocused={isOther}
        autoComplete="off"
      />
      {erasing.isError && <Failure error={erasing.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={erasing.isPending}>
        {t('eraseAction')}
      </ActionButton>
    </form>
  );
}
