import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { isNameNeeded, openSession, requestCode } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';
import { language } from '../language/language.js';

interface Props {
  email: string;
  onSignedIn: () => void;
  /** The code is right, and opens an account once there is a name. */
  onNameNeeded: (code: string) => void;
  onOtherAddress: () => void;
}

/** Takes the code from the mail, with or without the spaces that people put into it. */
export function CodeForm({ email, onSignedIn, onNameNeeded, onOtherAddress }: Props) {
  const t = useTranslations('account');
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [isFaulty, setIsFaulty] = useState(false);
  const digits = code.replace(/\D/g, '');
  const opening = useMutation({
    mutationFn: () => openSession(queries, email, digits),
    meta: { asksForItself: true },
    onSuccess: onSignedIn,
    onError: (error) => {
      if (isNameNeeded(error)) onNameNeeded(digits);
    },
  });
  const again = useMutation({ mutationFn: () => requestCode(email, language) });
  const failure = opening.error ?? again.error;
  const sendAgain = () => {
    opening.reset();
    setIsFaulty(false);
    again.mutate();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    again.reset();
    setIsFaulty(digits.length !== 8);
    if (digits.length === 8) opening.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        onChange={setCode}
        error={isFaulty ? t('codeFault') : undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        isFocused
      />
      {failure && <Failure error={failure} />}
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={opening.isPending}>
        {t('signIn')}
      </ActionButton>
      <p className="hint">{t('noMail')}</p>
      <p className="form__aside">
        <ActionButton className="text-button" onClick={sendAgain} isBusy={again.isPending}>
          {t('sendAgain')}
        </ActionButton>
        <button type="button" className="text-button" onClick={onOtherAddress}>
          {t('otherAddress')}
        </button>
      </p>
      <p role="status">{again.isSuccess ? t('sentAgain') : ''}</p>
    </form>
  );
}
