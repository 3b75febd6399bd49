import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Moment } from '../challenges/Moment.js';
import { shortened } from '../language/shortened.js';
import type { WorkItem } from './work-list.js';
import { WorkTurnText } from './WorkTurnText.js';

/** One row of the work list. The whole of it leads where its heading leads. */
export function WorkRow({ item, withHub }: { item: WorkItem; withHub: boolean }) {
  const t = useTranslations('review');
  const outcomes = useTranslations('review.outcome');
  const { page, id, state, reference, hubName, problem, turn, since, outcome } = item;
  return (
    <article className={`work-row is-${state}`}>
      <h3>
        {page === 'review' ? (
          <Link to="/work/challenges/$challengeId" params={{ challengeId: id }} data-row>
            {reference}
          </Link>
        ) : (
          <Link to="/work/referrals/$referralId" params={{ referralId: id }} data-row>
            {reference}
          </Link>
        )}
      </h3>
      <p className="work-row__problem">
        <span className="tag">{t(`state.${state}`)}</span> {shortened(problem)}
      </p>
      <p className="work-row__turn">
        {outcome ? <strong>{outcomes(outcome)}</strong> : <WorkTurnText turn={turn} />}
        <span className="work-row__since">
          {t.rich(state === 'closed' ? 'endedAt' : 'since', { moment: () => <Moment at={since} /> })}
          {withHub && <> · {hubName}</>}
        </span>
      </p>
    </article>
  );
}
