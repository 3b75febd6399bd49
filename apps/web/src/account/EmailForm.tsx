import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { requestCode } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { language } from '../language/language.js';

interface Props {
  email: string;
  onChange: (email: string) => void;
  onSent: () => void;
}

/** Asks for the address that the code goes to. */
export function EmailForm({ email, onChange, onSent }: Props) {
  const t = useTranslations('account');
  const [isFaulty, setIsFaulty] = useState(false);
  const sending = useMutation({ mutationFn: () => requestCode(email.trim(), language), onSuccess: onSent });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
    setIsFaulty(!isAddress);
    if (isAddress) sending.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('email')}
        value={email}
        onChange={onChange}
        error={isFaulty ? t('emailFault') : undefined}
        isFocused={isFaulty}
        type="email"
        autoComplete="email"
      />
      {sending.isError && <Failure error={sending.error} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={sending.isPending}>
        {t('send')}
      </ActionButton>
    </form>
  );
}
