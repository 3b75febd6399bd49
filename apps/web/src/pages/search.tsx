import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslations } from 'use-intl/react';
import { searchQuery } from '../api/review.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { WordSearch } from '../app/WordSearch.js';
import { ForBrokers } from '../review/ForBrokers.js';
import { SearchResults } from '../review/SearchResults.js';

/** Everything that the broker's hubs look after, by words. */
export default function SearchPage() {
  return <ForBrokers>{() => <Search />}</ForBrokers>;
}

function Search() {
  const t = useTranslations('review');
  const { words = '' } = useSearch({ from: '/work/search' });
  const navigate = useNavigate({ from: '/work/search' });
  const asked = useDeferredValue(words.trim());
  const { data, error, refetch } = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData });
  return (
    <div className="column search">
      <p className="crumbs">
        <Link to="/work" className="utrecht-link utrecht-link--html-a">
          {t('title')}
        </Link>
      </p>
      <PageTitle>{t('search.title')}</PageTitle>
      <p>{t('search.hint')}</p>
      <WordSearch
        label={t('search.words')}
        words={words}
        onChange={(text) => void navigate({ search: { words: text || undefined }, replace: true, resetScroll: false })}
      />
      {error && <Failure error={error} retry={refetch} />}
      {asked === '' ? <p className="hint">{t('search.begin')}</p> : data && <SearchResults found={data} />}
    </div>
  );
}
