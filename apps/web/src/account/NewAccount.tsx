import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { openSession } from '../api/account.js';
import { NewAccountForm } from './NewAccountForm.js';

interface Props {
  email: string;
  /** A right one. */
  code: string;
  onSignedIn: () => void;
  onStartAgain: () => void;
}

/** The last step of signing in for who has no account yet. */
export default function NewAccount({ email, code, onSignedIn, onStartAgain }: Props) {
  const t = useTranslations('account');
  const queries = useQueryClient();
  const opening = useMutation({
    mutationFn: (name: string) => openSession(queries, email, code, name),
    meta: { asksForItself: true },
    onSuccess: onSignedIn,
  });
  return (
    <>
      <h2>{t('newAccount')}</h2>
      <p>{t('newAccountText')}</p>
      <NewAccountForm isPending={opening.isPending} error={opening.error} onNamed={opening.mutate} />
      {opening.isError && (
        <p>
          <button type="button" className="text-button" onClick={onStartAgain}>
            {t('askAgain')}
          </button>
        </p>
      )}
    </>
  );
}
