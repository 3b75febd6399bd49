import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { meQuery, type Me } from '../api/account.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { whenIdle } from '../app/when-idle.js';
import { KeptPage } from './KeptPage.js';

const loadForm = () => import('./SignInForm.js').then(({ SignInForm }) => ({ default: SignInForm }));
/** Whoever is signed in need not wait for it; it is there before a session ends, also where nothing can be loaded any more by then. */
const SignInForm = lazy(loadForm);

/**
 * A page for somebody: it asks who is there, at the address where it stands, and goes on once that is known. When the session ends
 * meanwhile, what was being filled in stays as it is, out of sight, until the same person is back.
 */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const t = useTranslations('account');
  const { data: me, error, refetch } = useQuery(meQuery);
  const [before, setBefore] = useState<Me | null>(null);
  if (me && me !== before) setBefore(me);
  useEffect(() => whenIdle(() => void loadForm().catch(() => {})), []);
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
          <Suspense fallback={<Waiting />}>
            <SignInForm onSignedIn={() => {}} />
          </Suspense>
        </div>
      )}
    </>
  );
}
