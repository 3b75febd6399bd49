import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { meQuery, type Me } from '../api/account.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { KeptPage } from './KeptPage.js';
import { SignInForm } from './SignInForm.js';

/**
 * A page for somebody: it asks who is there, at the address where it stands, and goes on once that is known. When the session ends
 * meanwhile, what was being filled in stays as it is, out of sight, until the same person is back.
 */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const t = useTranslations('account');
  const { data: me, error, refetch } = useQuery(meQuery);
  const [before, setBefore] = useState<Me | null>(null);
  if (me && me !== before) setBefore(me);
  if (error && !before) return <Failure error={error} retry={refetch} />;
  if (me === undefined && !before) return <Waiting />;
  const known = me ?? before;
  return (
    <>
      {known && (
        <KeptPage key={known.id} isAway={!me}>
          {children(known)}
        </KeptPage>
      )}
      {!me && (
        <div className="column">
          <PageTitle>{t(before ? 'ended' : 'needed')}</PageTitle>
          <p className="lead">{t(before ? 'endedText' : 'neededText')}</p>
          <SignInForm onSignedIn={() => {}} />
        </div>
      )}
    </>
  );
}
