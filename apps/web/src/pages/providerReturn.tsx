import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { EMPTY_COMPANY } from '../account/company-draft.js';
import { homeOf } from '../account/roles.js';
import { meQuery, openProviderSession, type JoinedCompany } from '../api/account.js';
import { Failure } from '../app/Failure.js';
import { keep, readKept } from '../app/kept-text.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { language } from '../language/language.js';
import { PAGES, publicPath } from '../pages.js';

/** Where a provider sends the browser back to. What it brought goes to the server once, in the body, and out of the address. */
export default function ProviderReturnPage() {
  const { providerId } = useParams({ from: '/sign-in/with/$providerId' });
  const say = useTranslations('signInReturn');
  const router = useRouter();
  const queries = useQueryClient();
  const isSent = useRef(false);
  const goOn = (path: string) => router.history.replace(publicPath(path, language));
  const opening = useMutation({
    mutationFn: (query: string) => openProviderSession(queries, providerId, query),
    onSuccess: (company) => {
      const me = queries.getQueryData(meQuery.queryKey);
      if (company?.joining === 'not_registered') {
        if (readKept('company') === '') keep('company', JSON.stringify({ ...EMPTY_COMPANY, kvkNumber: company.kvkNumber }));
        goOn(PAGES.newChallenge.path);
      } else if (company === null || company.joining === 'belongs') goOn(me ? homeOf(me) : PAGES.front.path);
    },
  });
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const query = location.search.slice(1);
    history.replaceState(history.state, '', location.pathname);
    opening.mutate(query);
  });
  if (opening.data) return <Joined company={opening.data} />;
  if (!opening.isError) return <Waiting />;
  return (
    <div className="column">
      <PageTitle>{say('notSignedIn')}</PageTitle>
      <Failure error={opening.error} />
      <p>
        <Link to="/sign-in" className="utrecht-button utrecht-button--primary-action">
          {say('beginAgain')}
        </Link>
      </p>
    </div>
  );
}

/** What it means for the company; nothing to say where the reader goes on at once. */
function Joined({ company: { kvkNumber, joining } }: { company: JoinedCompany }) {
  const t = useTranslations('account');
  const say = useTranslations('signInReturn');
  if (joining === 'not_registered' || joining === 'belongs') return <Waiting />;
  return (
    <div className="column">
      <PageTitle>{say('signedIn')}</PageTitle>
      <p className="lead">{say(`joined.${joining}`, { kvkNumber })}</p>
      <p>
        <Link to="/challenges" className="utrecht-button utrecht-button--primary-action">
          {t('goOn')}
        </Link>
      </p>
    </div>
  );
}
