import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useNow, useTranslations } from 'use-intl/react';
import type { Hub } from '../api/catalogue.js';
import { referralsQuery, workChallengesQuery } from '../api/review.js';
import { hubNames } from './hub-names.js';
import { useKeys } from './keys.js';
import { byUrgency } from './urgency.js';
import { workList } from './work-list.js';

interface Props {
  challengeId: string;
  hubIds: readonly string[];
  hubs: readonly Hub[];
}

/** The way to the next and the previous challenge of the work list, so that one goes through it without going back. */
export function Neighbours({ challengeId, hubIds, hubs }: Props) {
  const t = useTranslations('review.neighbours');
  const navigate = useNavigate();
  const { data: challenges } = useQuery(workChallengesQuery);
  const { data: referrals } = useQuery(referralsQuery);
  const items = challenges && referrals ? workList({ challenges, referrals, hubIds, hubName: hubNames(hubs) }) : [];
  const all = byUrgency(items, useNow()).filter(({ page, state }) => page === 'review' && state !== 'closed');
  const place = all.findIndex(({ id }) => id === challengeId);
  const [previous, next] = place === -1 ? [undefined, all[0]] : [all[place - 1], all[place + 1]];
  const go = (to: { id: string } | undefined) => (): boolean => {
    if (to) void navigate({ to: '/work/challenges/$challengeId', params: { challengeId: to.id } });
    return to !== undefined;
  };
  useKeys({ ']': go(next), '[': go(previous), w: () => void navigate({ to: '/work' }) });
  if (all.length === 0) return null;
  return (
    <nav aria-label={t('title')} className="neighbours no-print">
      {previous && (
        <Link to="/work/challenges/$challengeId" params={{ challengeId: previous.id }}>
          {t('previous')}
        </Link>
      )}
      {place !== -1 && <span className="hint">{t('place', { place: place + 1, count: all.length })}</span>}
      {next && (
        <Link to="/work/challenges/$challengeId" params={{ challengeId: next.id }}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
