import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { keep, useKeptText } from '../app/kept-text.js';
import { CodeForm } from './CodeForm.js';
import { EmailForm } from './EmailForm.js';

interface Props {
  /** Who should sign in, where that is known: what was begun elsewhere with another address is not gone on with. */
  address?: string;
  onSignedIn: () => void;
}

/** Sign in: first the address, then the code that was mailed to it. Where one was, survives a visit to the mail. */
export function SignInForm({ address = '', onSignedIn }: Props) {
  const t = useTranslations('account');
  const begun = address === '' ? 'sign-in' : `sign-in.${address}`;
  const [typed, setTyped] = useKeptText(`${begun}.email`);
  const [sentTo, setSentTo] = useKeptText(`${begun}.sent-to`);
  const email = typed || address;
  const [isAgain, setIsAgain] = useState(false);
  const finish = () => {
    keep(`${begun}.email`, '');
    keep(`${begun}.sent-to`, '');
    onSignedIn();
  };
  if (sentTo === '') return <EmailForm email={email} onChange={setTyped} onSent={() => setSentTo(email.trim())} />;
  return (
    <>
      <p>{t.rich('sent', { email: () => <strong>{sentTo}</strong> })}</p>
      {isAgain && <p role="status">{t('sentAgain')}</p>}
      <CodeForm email={sentTo} onSignedIn={finish} onSentAgain={() => setIsAgain(true)} onOtherAddress={() => setSentTo('')} />
    </>
  );
}
