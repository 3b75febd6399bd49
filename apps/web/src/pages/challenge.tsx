import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { organisationsOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { challengeQuery, introductionsQuery, releasesQuery } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { ChallengeView } from '../challenges/ChallengeView.js';
import { useLookEvery } from '../live/use-live-updates.js';

/** How often a challenge that others are working on is looked at again, in ms. */
const EVERY_MS = 20_000;
/** While the computer ranks, which takes about a second. */
const SOON_MS = 1500;

/** One challenge. */
export default function ChallengePage() {
  return <SignedIn>{(me) => <ChallengeOfAddress me={me} />}</SignedIn>;
}

function ChallengeOfAddress({ me }: { me: Me }) {
  const { challengeId } = useParams({ from: '/challenges/$challengeId' });
  const every = useLookEvery(EVERY_MS);
  const challenge = useQuery({
    ...challengeQuery(challengeId),
    refetchInterval: ({ state }) => (state.data?.status === 'submitted' ? SOON_MS : every),
  });
  const status = challenge.data?.status;
  const hasShortlist = status !== undefined && status !== 'draft' && status !== 'submitted';
  const releases = useQuery({ ...releasesQuery(challengeId), enabled: hasShortlist, refetchInterval: every });
  const introductions = useQuery({ ...introductionsQuery, enabled: hasShortlist, refetchInterval: every });
  const failed = [challenge, releases, introductions].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!challenge.data || (hasShortlist && (!releases.data || !introductions.data))) return <Waiting />;
  const introduction = introductions.data?.find((one) => one.challengeId === challengeId);
  // Whoever may see a challenge of another company is its broker, who has a page of its own for it.
  const isOwn = organisationsOf(me, 'company').includes(challenge.data.companyId);
  if (!isOwn) return <Navigate to="/work/challenges/$challengeId" params={{ challengeId }} replace />;
  return <ChallengeView challenge={challenge.data} releases={releases.data ?? []} introduction={introduction} />;
}
