import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { allFieldlabsQuery, hubsQuery, technologiesQuery } from '../api/catalogue.js';
import { programmeChallengesQuery } from '../api/programme.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { ChallengeTable } from '../programme/ChallengeTable.js';
import { filterOf } from '../programme/choice.js';
import { ChoiceTags } from '../programme/ChoiceTags.js';
import { ForProgramme } from '../programme/ForProgramme.js';
import { namesOf } from '../programme/names.js';

/** The challenges behind a number. */
export default function ProgrammeChallengesPage() {
  return <ForProgramme>{() => <ChallengesOfAddress />}</ForProgramme>;
}

function ChallengesOfAddress() {
  const t = useTranslations('programme');
  const choice = useSearch({ from: '/programme/challenges' });
  const challenges = useInfiniteQuery(programmeChallengesQuery(choice));
  const [hubs, technologies, fieldlabs] = [useQuery(hubsQuery), useQuery(technologiesQuery), useQuery(allFieldlabsQuery)];
  const failed = [challenges, hubs, technologies, fieldlabs].find(({ isError }) => isError);
  const isRead = challenges.data && hubs.data && technologies.data && fieldlabs.data;
  const names = namesOf(hubs.data ?? [], technologies.data?.items ?? [], fieldlabs.data ?? []);
  const items = challenges.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="wide programme">
      <p className="crumbs">
        <Link to="/programme" search={filterOf({ ...choice })} className="utrecht-link utrecht-link--html-a">
          {t('title')}
        </Link>
      </p>
      <PageTitle>{t('list.title')}</PageTitle>
      <p>{t('list.text')}</p>
      <ChoiceTags choice={choice} names={names} />
      {failed && <Failure error={failed.error} retry={failed.refetch} />}
      {!failed && !isRead && <Waiting />}
      {isRead && (
        <>
          <p role="status">{t('list.count', { count: items.length, more: String(challenges.hasNextPage) })}</p>
          <ChallengeTable choice={choice} challenges={items} names={names} />
          {challenges.hasNextPage && (
            <p>
              <ActionButton
                className="utrecht-button utrecht-button--secondary-action"
                isBusy={challenges.isFetchingNextPage}
                onClick={() => void challenges.fetchNextPage()}
              >
                {t('list.more')}
              </ActionButton>
            </p>
          )}
        </>
      )}
    </div>
  );
}
