import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { openSession } from '../api/account.js';
import { keep, useKeptText } from '../app/kept-text.js';
import { CodeForm } from './CodeForm.js';
import { EmailForm } from './EmailForm.js';
import { NewAccountForm } from './NewAccountForm.js';
import { useSignedInElsewhere } from './signed-in-elsewhere.js';

interface Props {
  /** Who should sign in, where that is known: what was begun elsewhere with another address is not gone on with. */
  address?: string;
  onSignedIn: () => void;
}

/**
 * Sign in: first the address, then the code that was mailed to it, then the name of who has no account yet. Where one was, survives a
 * visit to the mail.
 */
export function SignInForm({ address = '', onSignedIn }: Props) {
  const t = useTranslations('account');
  const queries = useQueryClient();
  const begun = address === '' ? 'sign-in' : `sign-in.${address}`;
  const [typed, setTyped] = useKeptText(`${begun}.email`);
  const [sentTo, setSentTo] = useKeptText(`${begun}.sent-to`);
  const email = typed || address;
  const [isAgain, setIsAgain] = useState(false);
  /** A code that was right, and opens an account once there is a name. */
  const [newCode, setNewCode] = useState('');
  const finish = () => {
    keep(`${begun}.email`, '');
    keep(`${begun}.sent-to`, '');
    onSignedIn();
  };
  const signingUp = useMutation({
    mutationFn: (name: string) => openSession(queries, sentTo, newCode, name),
    meta: { asksForItself: true },
    onSuccess: finish,
  });
  useSignedInElsewhere(finish);
  const startAgain = () => {
    setNewCode('');
    setSentTo('');
  };
  if (sentTo === '')
    return (
      <>
        <EmailForm email={email} onChange={setTyped} onSent={() => setSentTo(email.trim())} />
        {address === '' && <p className="hint">{t('noAccount')}</p>}
      </>
    );
  const strongly = { email: () => <strong>{sentTo}</strong> };
  if (newCode !== '')
    return (
      <>
        <h2>{t('newAccount')}</h2>
        <p>{t.rich('newAccountText', strongly)}</p>
        <NewAccountForm isPending={signingUp.isPending} error={signingUp.error} onNamed={signingUp.mutate} />
        {signingUp.isError && (
          <button type="button" className="text-button" onClick={startAgain}>
            {t('askAgain')}
          </button>
        )}
      </>
    );
  return (
    <>
      <p>{t.rich('sent', strongly)}</p>
      {isAgain && <p role="status">{t('sentAgain')}</p>}
      <CodeForm
        email={sentTo}
        onSignedIn={finish}
        onNameNeeded={setNewCode}
        onSentAgain={() => setIsAgain(true)}
        onOtherAddress={startAgain}
      />
    </>
  );
}
