import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Schemas } from '../api/client.js';
import { Moment } from '../challenges/Moment.js';
import { shortened } from '../language/shortened.js';
import { useKeys, walk } from './keys.js';
import type { WorkState } from './work-filter.js';

/** What the work list calls where a challenge stands. */
const STATES = {
  draft: 'company',
  submitted: 'review',
  in_review: 'review',
  inviting: 'inviting',
  introduced: 'running',
  in_project: 'running',
  closed: 'closed',
} as const satisfies Record<Schemas['ChallengeStatus'], WorkState>;

/** What was found, to walk through with the keys as in the work list. */
export function SearchResults({ found: { challenges, fieldlabs } }: { found: Schemas['SearchResults'] }) {
  const t = useTranslations('review');
  const list = useRef<HTMLDivElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  useKeys({ j: () => walk(rows(), 1), k: () => walk(rows(), -1) });
  return (
    <div ref={list} className="search__results">
      <p role="status">{t('search.count', { challenges: challenges.length, fieldlabs: fieldlabs.length })}</p>
      {challenges.length > 0 && (
        <section aria-labelledby="found-challenges" className="work__band">
          <h2 id="found-challenges">{t('search.challenges')}</h2>
          <ul>
            {challenges.map(({ id, reference, status, outcome, problem, updatedAt }) => (
              <li key={id}>
                <article className="work-row">
                  <h3>
                    <Link to="/work/challenges/$challengeId" params={{ challengeId: id }} data-row>
                      {reference}
                    </Link>
                  </h3>
                  <p className="work-row__problem">{shortened(problem)}</p>
                  <p className="work-row__turn">
                    <strong>{outcome ? t(`outcome.${outcome}`) : t(`state.${STATES[status]}`)}</strong>
                    <span className="work-row__since">
                      <Moment at={updatedAt} />
                    </span>
                  </p>
                </article>
              </li>
            ))}
          </ul>
        </section>
      )}
      {fieldlabs.length > 0 && (
        <section aria-labelledby="found-fieldlabs" className="work__band">
          <h2 id="found-fieldlabs">{t('search.fieldlabs')}</h2>
          <ul>
            {fieldlabs.map(({ id, name, city, province }) => (
              <li key={id}>
                <article className="work-row is-named">
                  <h3>
                    <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId: id }} data-row>
                      {name}
                    </Link>
                  </h3>
                  <p className="work-row__problem">
                    {city}, {province}
                  </p>
                </article>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
