import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { organisationsOf } from '../account/roles.js';
import { SignOutButton } from '../account/SignOutButton.js';
import type { Me } from '../api/account.js';
import { challengesQuery } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { ChallengeCard } from '../challenges/ChallengeCard.js';

/** The challenges of the person who is signed in. */
export default function ChallengesPage() {
  return <SignedIn>{(me) => <Challenges me={me} />}</SignedIn>;
}

function Challenges({ me }: { me: Me }) {
  const t = useTranslations('challenges');
  const companyIds = organisationsOf(me, 'company');
  // Who has no company yet, and works for no hub, has none to ask for.
  const mayHaveSome = companyIds.length > 0 || organisationsOf(me, 'hub').length > 0;
  const { data: found, error, refetch } = useQuery({ ...challengesQuery, enabled: mayHaveSome });
  const challenges = mayHaveSome ? found : [];
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      <p className="signed-in">
        {t('signedInAs', { name: me.name })} <SignOutButton />
      </p>
      <p>
        <Link to="/challenges/new" className="utrecht-button utrecht-button--primary-action">
          {t('new')}
        </Link>
        {companyIds.map((companyId) => (
          <Link
            key={companyId}
            to="/companies/$companyId"
            params={{ companyId }}
            className="utrecht-button utrecht-button--subtle"
          >
            {t('yourCompany')}
          </Link>
        ))}
      </p>
      {error && !challenges && <Failure error={error} retry={refetch} />}
      {!challenges && !error && <Waiting />}
      {challenges?.length === 0 && <p className="lead">{t('none')}</p>}
      <ul className="cards">
        {challenges?.map((challenge) => (
          <li key={challenge.id}>
            <ChallengeCard challenge={challenge} />
          </li>
        ))}
      </ul>
    </div>
  );
}
