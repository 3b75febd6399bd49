import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { ListedChallenge } from '../api/challenges.js';
import { Moment } from './Moment.js';
import { shortened } from '../language/shortened.js';
import { turnOf } from './turn.js';
import { TurnNotice } from './TurnNotice.js';

/** How much of the problem tells it apart from others, in characters. */
const HEADING = 90;

/** A challenge among others: what it is about and whose turn it is. */
export function ChallengeCard({ challenge }: { challenge: ListedChallenge }) {
  const t = useTranslations('challenges');
  const { id, reference, problem, status, outcome, createdAt, submittedAt } = challenge;
  const day = { moment: () => <Moment at={submittedAt ?? createdAt} />, reference };
  return (
    <article className="challenge-card">
      <h2>
        <Link to="/challenges/$challengeId" params={{ challengeId: id }}>
          {problem ? shortened(problem, HEADING) : t('noProblem')}
        </Link>
      </h2>
      <p className="hint">{t.rich(submittedAt ? 'sentOn' : 'begunOn', day)}</p>
      {status === 'closed' && outcome ? (
        <p className="turn">
          <strong>{t(`outcome.${outcome}`)}</strong>
        </p>
      ) : (
        <TurnNotice turn={turnOf(challenge, challenge.openInvitation)} />
      )}
    </article>
  );
}
