import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { SignedIn } from '../account/SignedIn.js';
import { challengeQuery } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { NotFound } from '../app/NotFound.js';
import { Waiting } from '../app/Waiting.js';
import { questionOf } from '../challenges/questions.js';
import { Wizard } from '../challenges/Wizard.js';

/** One question about a challenge that is being drafted. */
export default function QuestionPage() {
  return <SignedIn>{() => <Questions />}</SignedIn>;
}

function Questions() {
  const { challengeId, question: part } = useParams({ from: '/challenges/$challengeId/questions/$question' });
  const { data: challenge, error, refetch } = useQuery(challengeQuery(challengeId));
  const question = questionOf(part);
  if (!question) return <NotFound />;
  // Once the questions are on the screen, a failed refresh does not take them away.
  if (!challenge) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  if (challenge.status !== 'draft') return <Navigate to="/challenges/$challengeId" params={{ challengeId }} replace />;
  return <Wizard key={challengeId} challenge={challenge} question={question} />;
}
