import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { challengeQuery, challengesQuery, companiesQuery, draftChallenge } from '../api/challenges.js';
import { newIdempotencyKey } from '../api/client.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { keep, readKept } from '../app/kept-text.js';
import { Notice } from '../app/Notice.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';

/** What is about to be asked, and the start of it. What was typed on the front page comes along. */
export default function NewChallengePage() {
  return <SignedIn>{() => <NewChallenge />}</SignedIn>;
}

function NewChallenge() {
  const t = useTranslations('challenges');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: companies, error, refetch } = useQuery(companiesQuery);
  const [chosen, setChosen] = useState('');
  const [key] = useState(newIdempotencyKey);
  const problem = readKept('question');
  const companyId = companies?.find(({ id }) => id === chosen)?.id ?? companies?.[0]?.id;
  const drafting = useMutation({
    mutationFn: (id: string) => draftChallenge(id, { problem }, key),
    onSuccess: async (challenge) => {
      keep('question', '');
      queries.setQueryData(challengeQuery(challenge.id).queryKey, challenge);
      await queries.invalidateQueries({ queryKey: challengesQuery.queryKey, exact: true });
      const params = { challengeId: challenge.id, question: '1' };
      // Going back from the first question leads to where one came from, not to another new challenge.
      await navigate({ to: '/challenges/$challengeId/questions/$question', params, replace: true });
    },
  });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!companies) return <Waiting />;
  return (
    <div className="column">
      <PageTitle>{t('newTitle')}</PageTitle>
      <p className="lead">{t('newLead')}</p>
      {problem && (
        <figure className="brought">
          <figcaption>{t('brought')}</figcaption>
          <blockquote>{problem}</blockquote>
        </figure>
      )}
      {!companyId && <Notice kind="info">{t('noCompany')}</Notice>}
      {companies.length > 1 && (
        <Choice
          label={t('company')}
          value={chosen}
          onChange={setChosen}
          options={companies.slice(1).map(({ id, name }) => [id, name] as const)}
          none={companies[0]?.name ?? ''}
        />
      )}
      {drafting.isError && <Failure error={drafting.error} />}
      {companyId && (
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={drafting.isPending}
          onClick={() => drafting.mutate(companyId)}
        >
          {t('begin')}
        </button>
      )}
    </div>
  );
}
