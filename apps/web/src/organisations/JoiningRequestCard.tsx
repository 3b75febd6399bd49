import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { answerJoining, joiningRequestsQuery, type JoiningAnswer, type JoiningRequest } from '../api/joining-requests.js';
import { isNotFound, ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import './joining.css';

interface Props {
  request: JoiningRequest;
  /** It has gone from the list, and the focus with it. */
  onAnswered: (answer: JoiningAnswer | 'by_another', person: string) => void;
}

/** Whether somebody else has answered meanwhile, or it needs no answer any more. */
function isGone(error: unknown): boolean {
  return isNotFound(error) || (error instanceof ProblemError && error.code === 'joining_request.answered');
}

/** Somebody who asks to be let into a company: who it is, whom to ask about it, and the two answers. */
export function JoiningRequestCard({ request, onAnswered }: Props) {
  const { person, company, owners, role, createdAt, respondBy } = request;
  const t = useTranslations('organisations');
  const format = useFormatter();
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: (answer: JoiningAnswer) => answerJoining(request, answer),
    onSuccess: (_, answer) => onAnswered(answer, person.name),
    onError: (error) => isGone(error) && onAnswered('by_another', person.name),
    onSettled: () => queries.invalidateQueries({ queryKey: joiningRequestsQuery.queryKey }),
  });
  const isGoing = answering.isSuccess || isGone(answering.error);
  const isBusy = answering.isPending || isGoing;
  const dayOf = (moment: string): string => format.dateTime(new Date(moment), { dateStyle: 'long' });
  return (
    <article className="message joining-request">
      <h2>{t('requests.wants', { person: person.name, company: company.name })}</h2>
      <dl>
        <dt>{t('email')}</dt>
        <dd>{person.email}</dd>
        <dt>{t('requests.company')}</dt>
        <dd>{t('requests.companyFacts', { name: company.name, kvkNumber: company.kvkNumber })}</dd>
        <dt>{t('requests.owners')}</dt>
        {owners.map(({ name, email }) => (
          <dd key={email}>
            {name}, {email}
          </dd>
        ))}
        {owners.length === 0 && <dd>{t('requests.noOwners')}</dd>}
      </dl>
      <p>{t('requests.check')}</p>
      {owners.length > 0 && <p>{t('requests.stranger')}</p>}
      <p className="hint">
        {t('requests.times', { asked: dayOf(createdAt), by: dayOf(respondBy) })} {t(`requests.as.${role}`)}
      </p>
      {answering.isError && !isGoing && <Failure error={answering.error} />}
      <div className="actions">
        <ActionButton
          className="utrecht-button utrecht-button--primary-action"
          isBusy={isBusy}
          onClick={() => answering.mutate('let_in')}
        >
          {t('requests.letIn')} <span className="hidden-text">({person.name})</span>
        </ActionButton>
        <ActionButton
          className="utrecht-button utrecht-button--secondary-action"
          isBusy={isBusy}
          onClick={() => answering.mutate('decline')}
        >
          {t('requests.decline')} <span className="hidden-text">({person.name})</span>
        </ActionButton>
      </div>
    </article>
  );
}
