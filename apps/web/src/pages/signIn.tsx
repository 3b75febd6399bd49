import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { ProviderButtons } from '../account/ProviderButtons.js';
import { homeOf } from '../account/roles.js';
import { SignInForm } from '../account/SignInForm.js';
import { meQuery } from '../api/account.js';
import { PageTitle } from '../app/PageTitle.js';
import { language } from '../language/language.js';
import { publicPath } from '../pages.js';

/** Where one signs in, and then goes on to where one wanted to be. */
export default function SignInPage() {
  const t = useTranslations('account');
  const router = useRouter();
  const { back } = useSearch({ from: '/sign-in' });
  const { data: me } = useQuery(meQuery);
  const queries = useQueryClient();
  const goOn = () => {
    const who = queries.getQueryData(meQuery.queryKey);
    router.history.push(back ?? publicPath(who ? homeOf(who) : '/', language));
  };
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      {me ? (
        <p>
          {t('alreadyIn', { name: me.name })}{' '}
          <Link to={homeOf(me)} className="utrecht-link utrecht-link--html-a">
            {t('goOn')}
          </Link>
        </p>
      ) : (
        <SignInForm lead={t('lead')} onSignedIn={goOn}>
          <ProviderButtons />
        </SignInForm>
      )}
    </div>
  );
}
