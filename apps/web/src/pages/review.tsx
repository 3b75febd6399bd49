import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { organisationsOf } from '../account/roles.js';
import type { Me } from '../api/account.js';
import { allFieldlabsQuery, hubsQuery } from '../api/catalogue.js';
import { challengeQuery, releasesQuery } from '../api/challenges.js';
import { curationQuery, referralsQuery } from '../api/review.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { useLookEvery } from '../live/use-live-updates.js';
import { ForBrokers } from '../review/ForBrokers.js';
import { ReviewView } from '../review/ReviewView.js';

/** How often a challenge that others are working on is looked at again, in ms. */
const EVERY_MS = 20_000;
/** While the computer ranks, which takes about a second. */
const SOON_MS = 1500;

/** One challenge, for the brokers of its hub. */
export default function ReviewPage() {
  return <ForBrokers>{(me) => <ReviewOfAddress me={me} />}</ForBrokers>;
}

function ReviewOfAddress({ me }: { me: Me }) {
  const { challengeId } = useParams({ from: '/work/challenges/$challengeId' });
  const queries = useQueryClient();
  const isRanking = () => {
    const challenge = queries.getQueryData(challengeQuery(challengeId).queryKey);
    const curation = queries.getQueryData(curationQuery(challengeId).queryKey);
    return challenge?.status === 'submitted' || (curation && curation.matchRun.challengeVersion !== challenge?.version);
  };
  const every = useLookEvery(EVERY_MS);
  const refetchInterval = () => (isRanking() ? SOON_MS : every);
  const all = useQueries({
    queries: [
      { ...challengeQuery(challengeId), refetchInterval },
      { ...curationQuery(challengeId), refetchInterval },
      { ...releasesQuery(challengeId), refetchInterval: every },
      { ...referralsQuery, refetchInterval: every },
      hubsQuery,
      allFieldlabsQuery,
    ],
  });
  const [challenge, curation, releases, referrals, hubs, fieldlabs] = all;
  const failed = all.find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!challenge.data || curation.data === undefined || !releases.data || !referrals.data || !hubs.data || !fieldlabs.data)
    return <Waiting />;
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['challenges'] }),
      queries.invalidateQueries({ queryKey: referralsQuery.queryKey }),
    ]);
  };
  const review = {
    challenge: challenge.data,
    curation: curation.data,
    releases: releases.data,
    openReferral: referrals.data.find((one) => one.challengeId === challengeId && one.status === 'open'),
    hubs: hubs.data,
    fieldlabs: new Map(fieldlabs.data.map((fieldlab) => [fieldlab.id, fieldlab])),
  };
  return <ReviewView key={challengeId} review={review} hubIds={organisationsOf(me, 'hub')} refresh={refresh} />;
}
