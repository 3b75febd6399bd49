import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { keep, useKeptText } from '../app/kept-text.js';
import { CodeForm } from './CodeForm.js';
import { EmailForm } from './EmailForm.js';

/** Sign in: first the address, then the code that was mailed to it. Where one was, survives a visit to the mail. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('account');
  const [email, setEmail] = useKeptText('sign-in.email');
  const [sentTo, setSentTo] = useKeptText('sign-in.sent-to');
  const [isAgain, setIsAgain] = useState(false);
  const finish = () => {
    keep('sign-in.email', '');
    keep('sign-in.sent-to', '');
    onSignedIn();
  };
  if (sentTo === '') return <EmailForm email={email} onChange={setEmail} onSent={() => setSentTo(email.trim())} />;
  return (
    <>
      <p>{t.rich('sent', { email: () => <strong>{sentTo}</strong> })}</p>
      {isAgain && <p role="status">{t('sentAgain')}</p>}
      <CodeForm email={sentTo} onSignedIn={finish} onSentAgain={() => setIsAgain(true)} onOtherAddress={() => setSentTo('')} />
    </>
  );
}
