import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { whenIdle } from '../app/when-idle.js';
import { useBestFirst } from './best-first.js';
import { MatchCard } from './MatchCard.js';
import type { useMatchPreview } from './match-preview.js';
import { useMovingList } from './moving-list.js';

/** How many of the best matches are shown in full. */
const IN_FULL = 3;
/** Any number that is written in digits. */
const EXAMPLE_COUNT = 12;

/**
 * The fieldlabs that fit, or what stands between the question and them.
 * The first number that a browser writes takes it long, so it writes one before somebody waits for it.
 */
export function Matches({ preview }: { preview: ReturnType<typeof useMatchPreview> }) {
  const t = useTranslations('front');
  const { data, isLongEnough, isHeldBack, isFetching, isError, error, refetch } = preview;
  const matches = isLongEnough ? (data?.matches ?? []) : [];
  const shown = useBestFirst(matches);
  const list = useMovingList(shown.map(({ fieldlabId }) => fieldlabId));
  useEffect(() => whenIdle(() => void t('found', { count: EXAMPLE_COUNT })), [t]);
  return (
    <section className="matches" aria-labelledby="matches-title">
      <h2 id="matches-title">{t(matches.length > 0 ? 'matchesTitle' : 'emptyTitle')}</h2>
      <p role="status" className="matches__state">
        {isHeldBack && t('heldBack')}
        {!isHeldBack && isLongEnough && data && !isError && t('found', { count: matches.length })}
      </p>
      {!isLongEnough && <EmptyMatches />}
      {isLongEnough && isError && !isHeldBack && <Failure error={error} retry={refetch} />}
      {isLongEnough && !data && isFetching && <Waiting />}
      {isLongEnough && data && matches.length === 0 && !isError && (
        <p>{t.rich('none', { link: (text) => <Link to="/fieldlabs">{text}</Link> })}</p>
      )}
      <ol ref={list} className="matches__list" aria-busy={isFetching} hidden={matches.length === 0}>
        {shown.map((match, index) => (
          <li key={match.fieldlabId} data-key={match.fieldlabId}>
            <MatchCard match={match} isBrief={index >= IN_FULL} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is to come, drawn rather than told. */
function EmptyMatches() {
  const t = useTranslations('front');
  return (
    <div className="matches__empty">
      <div aria-hidden="true" className="ghost-cards">
        <i />
        <i />
        <i />
      </div>
      <p>{t('empty')}</p>
    </div>
  );
}
