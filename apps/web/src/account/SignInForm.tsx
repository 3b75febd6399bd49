import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { whenSignedInElsewhere } from '../api/account.js';
import { keep, useKeptText } from '../app/kept-text.js';
import { Waiting } from '../app/Waiting.js';
import { CodeForm } from './CodeForm.js';
import { EmailForm } from './EmailForm.js';

/** Loaded for who has no account yet alone: every page that asks to sign in would carry it otherwise. */
const NewAccount = lazy(() => import('./NewAccount.js'));

interface Props {
  /** Who should sign in, where that is known: what was begun elsewhere with another address is not gone on with. */
  address?: string;
  /** What is said above the address, while it is asked for. */
  lead?: string;
  /** What stands below, such as other ways in, until the code was right. */
  children?: ReactNode;
  onSignedIn: () => void;
}

/**
 * Sign in: first the address, then the code that was mailed to it, then the name of who has no account yet. Where one was, survives a
 * visit to the mail.
 */
export function SignInForm({ address = '', lead = '', children, onSignedIn }: Props) {
  const t = useTranslations('account');
  const queries = useQueryClient();
  const begun = address === '' ? 'sign-in' : `sign-in.${address}`;
  const [typed, setTyped] = useKeptText(`${begun}.email`);
  const [sentTo, setSentTo] = useKeptText(`${begun}.sent-to`);
  const email = typed || address;
  /** A code that was right, and opens an account once there is a name. Kept too: the page about privacy is one click away there. */
  const [newCode, setNewCode] = useKeptText(`${begun}.code`);
  const finish = () => {
    keep(`${begun}.email`, '');
    keep(`${begun}.sent-to`, '');
    keep(`${begun}.code`, '');
    onSignedIn();
  };
  const goOn = useEffectEvent(finish);
  useEffect(() => whenSignedInElsewhere(queries, () => goOn()), [queries]);
  const startAgain = () => {
    setNewCode('');
    setSentTo('');
  };
  if (sentTo === '')
    return (
      <>
        {lead && <p className="lead">{lead}</p>}
        <EmailForm email={email} onChange={setTyped} onSent={() => setSentTo(email.trim())} />
        {address === '' && <p className="hint">{t('noAccount')}</p>}
        {children}
      </>
    );
  if (newCode !== '')
    return (
      <Suspense fallback={<Waiting />}>
        <NewAccount email={sentTo} code={newCode} onSignedIn={finish} onStartAgain={startAgain} />
      </Suspense>
    );
  return (
    <>
      <p>{t.rich('sent', { email: () => <strong>{sentTo}</strong> })}</p>
      <CodeForm email={sentTo} onSignedIn={finish} onNameNeeded={setNewCode} onOtherAddress={startAgain} />
      {children}
    </>
  );
}
