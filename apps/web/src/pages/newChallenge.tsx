import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CompanyForm } from '../account/CompanyForm.js';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { challengeQuery, challengesQuery, companiesQuery, draftChallenge } from '../api/challenges.js';
import { newIdempotencyKey } from '../api/client.js';
import { ActionButton } from '../app/ActionButton.js';
import { Choice } from '../app/Choice.js';
import { Failure } from '../app/Failure.js';
import { keep, readKept } from '../app/kept-text.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';

/** What is about to be asked, and the start of it. What was typed on the front page comes along. */
export default function NewChallengePage() {
  return <SignedIn>{(me) => <NewChallenge me={me} />}</SignedIn>;
}

function NewChallenge({ me }: { me: Me }) {
  const t = useTranslations('challenges');
  const queries = useQueryClient();
  const navigate = useNavigate();
  // Who belongs to no company may not even ask for the list.
  const hasCompany = me.memberships.some(({ organisationKind }) => organisationKind === 'company');
  const { data, error, refetch } = useQuery({ ...companiesQuery, enabled: hasCompany });
  const companies = data ?? (hasCompany ? undefined : []);
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
      {!companyId && <CompanyForm onRegistered={({ id }) => drafting.mutate(id)} />}
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
        <ActionButton
          className="utrecht-button utrecht-button--primary-action"
          isBusy={drafting.isPending}
          onClick={() => drafting.mutate(companyId)}
        >
          {t('begin')}
        </ActionButton>
      )}
    </div>
  );
}
