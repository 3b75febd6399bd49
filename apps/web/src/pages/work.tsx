import { useQueries, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { SignOutButton } from '../account/SignOutButton.js';
import type { Me } from '../api/account.js';
import { hubsQuery } from '../api/catalogue.js';
import { fittingOffersQuery, referralsQuery, workChallengesQuery } from '../api/review.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { useLookEvery } from '../live/use-live-updates.js';
import { JoiningRequestsLink } from '../organisations/JoiningRequestsLink.js';
import { ForBrokers } from '../review/ForBrokers.js';
import { hubNames } from '../review/hub-names.js';
import { NewOffers } from '../review/NewOffers.js';
import { workList } from '../review/work-list.js';
import { WorkList } from '../review/WorkList.js';

/** How often the list is looked at again, in ms. */
const EVERY_MS = 30_000;

/** What a broker has to do, and what others have to. */
export default function WorkPage() {
  return <ForBrokers>{(me) => <Work me={me} />}</ForBrokers>;
}

function Work({ me }: { me: Me }) {
  const t = useTranslations('review');
  const filter = useSearch({ from: '/work' });
  const refetchInterval = useLookEvery(EVERY_MS);
  const [challenges, referrals, hubs] = useQueries({
    queries: [{ ...workChallengesQuery, refetchInterval }, { ...referralsQuery, refetchInterval }, hubsQuery],
  });
  const { data: newOffers = [] } = useQuery({ ...fittingOffersQuery, refetchInterval });
  const failed = [challenges, referrals, hubs].find(({ isError, data }) => isError && data === undefined);
  const isRead = challenges.data && referrals.data && hubs.data;
  const hubIds = organisationsOf(me, 'hub');
  return (
    <div className="wide">
      <PageTitle>{t('title')}</PageTitle>
      <p className="signed-in">
        {t('signedInAs', { name: me.name })} <SignOutButton />
      </p>
      <JoiningRequestsLink me={me} text={(count) => t('joiningRequests', { count })} />
      {failed && <Failure error={failed.error} retry={failed.refetch} />}
      {!failed && !isRead && <Waiting />}
      {isRead && (
        <WorkList
          items={workList({ challenges: challenges.data, referrals: referrals.data, hubIds, hubName: hubNames(hubs.data) })}
          filter={filter}
          withHub={hubIds.length > 1}
        />
      )}
      {hubs.data && <NewOffers offers={newOffers} hubIds={hubIds} hubName={hubNames(hubs.data)} />}
    </div>
  );
}
