import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useNow, useTranslations } from 'use-intl/react';
import { WordSearch } from '../app/WordSearch.js';
import { isAmong, useKeys, walk } from './keys.js';
import { KeysHelp, type KeyHelp } from './KeysHelp.js';
import { URGENCIES, urgencyOf } from './urgency.js';
import { WORK_STATES, type WorkFilter } from './work-filter.js';
import { chosen, type WorkItem } from './work-list.js';
import { WorkRow } from './WorkRow.js';

const KEYS: KeyHelp = [
  [['j', 'k', '↓', '↑'], 'walk'],
  [['Enter'], 'open'],
  [['/'], 'search'],
  [['?'], 'help'],
];

interface Props {
  items: readonly WorkItem[];
  filter: WorkFilter;
  /** Whether the reader works for several hubs. */
  withHub: boolean;
}

/** The rows that are chosen, by how soon they need somebody. */
export function WorkList({ items, filter, withHub }: Props) {
  const t = useTranslations('review');
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  const navigate = useNavigate({ from: '/work' });
  const shown = chosen(items, filter);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const step = (by: 1 | -1) => walk(rows(), by);
  // Elsewhere the arrows scroll, as they always do.
  const stepInside = (by: 1 | -1) => isAmong(rows()) && step(by);
  const box = () => document.querySelector<HTMLElement>('.work__tools input');
  useKeys({
    '/': () => box()?.focus(),
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => stepInside(1),
    ArrowUp: () => stepInside(-1),
  });
  const search = (words: string) =>
    void navigate({
      search: (before: WorkFilter) => ({ ...before, words: words || undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="work">
      <div className="work__tools">
        <WordSearch label={t('words')} words={filter.words ?? ''} onChange={search} />
        <p className="lone-link">
          <Link to="/work/search" search={{ words: filter.words }} className="utrecht-link utrecht-link--html-a">
            {t('search.all')}
          </Link>
        </p>
        <StateLinks items={chosen(items, { words: filter.words ?? '' })} />
        <p className="work__count">
          <span role="status">{t('count', { count: shown.length })}</span>
          <KeysHelp keys={KEYS} />
        </p>
      </div>
      <div ref={list} className="work__list">
        {shown.length > 0 && <p className="hint">{t('order')}</p>}
        {URGENCIES.map((urgency) => {
          const alike = shown.filter((item) => urgencyOf(item, now) === urgency);
          if (alike.length === 0) return null;
          return (
            <section key={urgency} aria-labelledby={`urgency-${urgency}`} className={`work__band is-${urgency}`}>
              <h2 id={`urgency-${urgency}`}>{t(`urgency.${urgency}`)}</h2>
              <ul>
                {alike.map((item) => (
                  <li key={item.page + item.id}>
                    <WorkRow item={item} withHub={withHub} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {shown.length === 0 && <p className="lead">{items.length === 0 ? t('none') : t('noneChosen')}</p>}
      </div>
    </div>
  );
}

/** One state at a time; each is a link, so going back undoes the choice. @param items that the words leave */
function StateLinks({ items }: { items: readonly WorkItem[] }) {
  const t = useTranslations('review');
  const counts = WORK_STATES.map((state) => [state, items.filter((item) => item.state === state).length] as const);
  return (
    <nav aria-label={t('states')}>
      <ul className="work__states">
        {[[undefined, items.length] as const, ...counts].map(([state, count]) => (
          <li key={state ?? 'all'}>
            <Link
              to="/work"
              search={(before: WorkFilter) => ({ ...before, state })}
              activeOptions={{ exact: true }}
              resetScroll={false}
              className="work__choice"
            >
              {state ? t(`state.${state}`) : t('all')} <span className="work__number">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
