import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { ListedChallenge } from '../api/challenges.js';
import { Moment } from './Moment.js';
import { shortened } from '../language/shortened.js';
import { turnOf } from './turn.js';
import { TurnNotice } from './TurnNotice.js';

/** A challenge among others: what it is about and whose turn it is. */
export function ChallengeCard({ challenge }: { challenge: ListedChallenge }) {
  const t = useTranslations('challenges');
  const { id, reference, problem, status, outcome, updatedAt } = challenge;
  return (
    <article className="challenge-card">
      <h2>
        <Link to="/challenges/$challengeId" params={{ challengeId: id }}>
          {t('challengeTitle', { reference })}
        </Link>
      </h2>
      <p className="challenge-card__problem">{problem ? shortened(problem) : t('noProblem')}</p>
      {status === 'closed' && outcome ? (
        <p className="turn">
          <strong>{t(`outcome.${outcome}`)}</strong>
        </p>
      ) : (
        <TurnNotice turn={turnOf(challenge, challenge.openInvitation)} />
      )}
      <p className="hint">{t.rich('updated', { moment: () => <Moment at={updatedAt} /> })}</p>
    </article>
  );
}
