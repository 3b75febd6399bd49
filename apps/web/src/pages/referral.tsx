import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { organisationsOf } from '../account/roles.js';
import type { Me } from '../api/account.js';
import { hubsQuery } from '../api/catalogue.js';
import { referralQuery, referralsQuery } from '../api/review.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { ForBrokers } from '../review/ForBrokers.js';
import { hubNames } from '../review/hub-names.js';
import { ReferralView } from '../review/ReferralView.js';

/** A request to take a challenge over, for the brokers of both hubs. */
export default function ReferralPage() {
  return <ForBrokers>{(me) => <ReferralOfAddress me={me} />}</ForBrokers>;
}

function ReferralOfAddress({ me }: { me: Me }) {
  const { referralId } = useParams({ from: '/work/referrals/$referralId' });
  const queries = useQueryClient();
  const referral = useQuery(referralQuery(referralId));
  const hubs = useQuery(hubsQuery);
  const failed = [referral, hubs].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!referral.data || !hubs.data) return <Waiting />;
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: referralsQuery.queryKey }),
      queries.invalidateQueries({ queryKey: ['challenges'] }),
    ]);
  };
  return (
    <ReferralView referral={referral.data} hubIds={organisationsOf(me, 'hub')} hubName={hubNames(hubs.data)} refresh={refresh} />
  );
}
