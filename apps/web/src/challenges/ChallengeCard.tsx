import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { releasesQuery, type Challenge } from '../api/challenges.js';
import { Moment } from './Moment.js';
import { turnOf } from './turn.js';
import { TurnNotice } from './TurnNotice.js';

const LONGEST = 160;

/** A challenge among others: what it is about and whose turn it is. */
export function ChallengeCard({ challenge }: { challenge: Challenge }) {
  const t = useTranslations('challenges');
  const { id, reference, problem, status, outcome, updatedAt } = challenge;
  const { data: releases } = useQuery({ ...releasesQuery(id), enabled: status === 'inviting' });
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
        <TurnNotice turn={turnOf(challenge, releases ?? [])} />
      )}
      <p className="hint">{t.rich('updated', { moment: () => <Moment at={updatedAt} /> })}</p>
    </article>
  );
}

/** The beginning of a text, ending between two words. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, end > 0 ? end : LONGEST)}…`;
}
