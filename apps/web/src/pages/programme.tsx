import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignOutButton } from '../account/SignOutButton.js';
import type { Me } from '../api/account.js';
import { allFieldlabsQuery, hubsQuery, technologiesQuery } from '../api/catalogue.js';
import { programmeFiguresQuery } from '../api/programme.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { Figures } from '../programme/Figures.js';
import { FilterForm } from '../programme/FilterForm.js';
import { ForProgramme } from '../programme/ForProgramme.js';
import { namesOf } from '../programme/names.js';

/** What the programme has brought so far. */
export default function ProgrammePage() {
  return <ForProgramme>{(me) => <Programme me={me} />}</ForProgramme>;
}

function Programme({ me }: { me: Me }) {
  const t = useTranslations('programme');
  const filter = useSearch({ from: '/programme' });
  // What was counted before stays in sight until the new numbers are there.
  const figures = useQuery({ ...programmeFiguresQuery(filter), placeholderData: keepPreviousData });
  const [hubs, technologies, fieldlabs] = [useQuery(hubsQuery), useQuery(technologiesQuery), useQuery(allFieldlabsQuery)];
  const failed = [figures, hubs, technologies, fieldlabs].find(({ isError }) => isError);
  const isRead = figures.data && hubs.data && technologies.data && fieldlabs.data;
  return (
    <div className="wide programme" aria-busy={figures.isPlaceholderData}>
      <PageTitle>{t('title')}</PageTitle>
      <p className="signed-in">
        {t('signedInAs', { name: me.name })} <SignOutButton />
      </p>
      {hubs.data && <FilterForm filter={filter} hubs={hubs.data} />}
      {failed && <Failure error={failed.error} retry={failed.refetch} />}
      {!failed && !isRead && <Waiting />}
      {!failed && isRead && (
        <Figures
          figures={figures.data}
          filter={filter}
          hubs={hubs.data}
          fieldlabs={fieldlabs.data}
          names={namesOf(hubs.data, technologies.data.items, fieldlabs.data)}
        />
      )}
    </div>
  );
}
