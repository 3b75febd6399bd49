import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { meQuery, type Me } from '../api/account.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { SignInForm } from './SignInForm.js';

/** A page for somebody: it asks who is there, at the address where it stands, and goes on once that is known. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const t = useTranslations('account');
  const { data: me, error, refetch } = useQuery(meQuery);
  if (error) return <Failure error={error} retry={refetch} />;
  if (me === undefined) return <Waiting />;
  if (me !== null) return children(me);
  return (
    <div className="column">
      <PageTitle>{t('needed')}</PageTitle>
      <p className="lead">{t('neededText')}</p>
      <SignInForm onSignedIn={() => {}} />
    </div>
  );
}
