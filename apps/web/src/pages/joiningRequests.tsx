import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { joiningRequestsQuery, mayLetIn } from '../api/joining-requests.js';
import { Failure } from '../app/Failure.js';
import { NotFound } from '../app/NotFound.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { useLookEvery } from '../live/use-live-updates.js';
import { JoiningRequestCard } from '../organisations/JoiningRequestCard.js';

/** How often the list is looked at again, in ms. */
const EVERY_MS = 30_000;

/** People who ask to be let into a company that somebody else has registered, for brokers and administrators. */
export default function JoiningRequestsPage() {
  return <SignedIn>{(me) => (mayLetIn(me) ? <JoiningRequests /> : <NotFound />)}</SignedIn>;
}

function JoiningRequests() {
  const t = useTranslations('organisations');
  const column = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState('');
  const refetchInterval = useLookEvery(EVERY_MS);
  const { data: requests, error, refetch } = useQuery({ ...joiningRequestsQuery, refetchInterval });
  return (
    <div ref={column} className="column">
      <PageTitle>{t('requests.title')}</PageTitle>
      <p className="lead">{t('requests.lead')}</p>
      <p role="status">{answered}</p>
      {!requests && (error ? <Failure error={error} retry={refetch} /> : <Waiting />)}
      {requests?.length === 0 && <p>{t('requests.none')}</p>}
      <ul className="cards">
        {requests?.map((request) => (
          <li key={request.id}>
            <JoiningRequestCard
              request={request}
              onAnswered={(answer, person) => {
                setAnswered(t(`requests.answered.${answer}`, { person }));
                column.current?.querySelector('h1')?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
