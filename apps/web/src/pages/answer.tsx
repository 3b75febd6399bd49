import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import {
  answerByMailLink,
  mailLinkQuery,
  sayCapacityByMailLink,
  stopByMailLink,
  type Capacity,
  type Invitation,
  type MailLink,
} from '../api/fieldlab-work.js';
import { ProblemError } from '../api/problem.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { CapacityState } from '../capacity/CapacityState.js';
import { CapacityWords } from '../capacity/CapacityWords.js';
import { AnswerForm } from '../invitations/AnswerForm.js';
import { InvitationFacts } from '../invitations/InvitationFacts.js';
import { InvitationState } from '../invitations/InvitationState.js';

/** What the link in a mail leads to: to read, and to answer without signing in. */
export default function AnswerPage() {
  const t = useTranslations('invitations');
  const token = useLocation({ select: ({ hash }) => hash });
  const link = useQuery({ ...mailLinkQuery(token), enabled: token !== '' });
  const isDead = token === '' || (link.error instanceof ProblemError && [400, 404, 410].includes(link.error.status));
  if (isDead) {
    return (
      <div className="column">
        <PageTitle>{t('linkDead')}</PageTitle>
        <p className="lead">{t('linkDeadText')}</p>
        <p>
          <Link to="/invitations" className="utrecht-button utrecht-button--primary-action">
            {t('signInInstead')}
          </Link>
        </p>
      </div>
    );
  }
  if (link.isError) return <Failure error={link.error} retry={link.refetch} />;
  if (!link.data) return <Waiting />;
  return <Answer token={token} link={link.data} />;
}

interface Props {
  token: string;
  link: MailLink;
}

function Answer({ token, link }: Props) {
  const { invitation, capacity, fieldlabName, messageKind } = link;
  if (messageKind !== null) return <StopMessages token={token} />;
  if (invitation) return <AnswerInvitation token={token} link={link} invitation={invitation} />;
  return capacity && <ConfirmCapacity token={token} link={link} capacity={capacity} fieldlab={fieldlabName ?? ''} />;
}

function AnswerInvitation({ token, link, invitation }: Props & { invitation: Invitation }) {
  const t = useTranslations('invitations');
  const queries = useQueryClient();
  const keep = (answered: Invitation): void => {
    queries.setQueryData(mailLinkQuery(token).queryKey, { ...link, invitation: answered });
  };
  return (
    <article className="column invitation">
      <PageTitle>{t('asked', { fieldlab: link.fieldlabName ?? '', reference: invitation.reference })}</PageTitle>
      <InvitationState invitation={invitation} />
      {invitation.status === 'accepted' && (
        <Notice kind="ok">
          <p>{t('acceptedText')}</p>
        </Notice>
      )}
      <InvitationFacts invitation={invitation} />
      {invitation.status === 'open' && <AnswerForm answer={(answer) => answerByMailLink(token, answer)} onAnswered={keep} />}
    </article>
  );
}

function ConfirmCapacity({ token, link, capacity, fieldlab }: Props & { capacity: Capacity; fieldlab: string }) {
  const t = useTranslations('capacity');
  const queries = useQueryClient();
  const keep = (said: Capacity): void => {
    queries.setQueryData(mailLinkQuery(token).queryKey, { ...link, capacity: said });
  };
  return (
    <div className="column">
      <PageTitle>{t('title', { fieldlab })}</PageTitle>
      <CapacityState capacity={capacity} />
      <CapacityWords capacity={capacity} say={(word) => sayCapacityByMailLink(token, word)} onSaid={keep} />
    </div>
  );
}

function StopMessages({ token }: { token: string }) {
  const t = useTranslations('invitations');
  const stopping = useMutation({ mutationFn: () => stopByMailLink(token) });
  return (
    <div className="column">
      <PageTitle>{t('stopTitle')}</PageTitle>
      {stopping.isError && <Failure error={stopping.error} />}
      {stopping.isSuccess ? (
        <Notice kind="ok">
          <p role="status">{t('stopped')}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{t('stopText')}</p>
          <ActionButton
            className="utrecht-button utrecht-button--primary-action"
            isBusy={stopping.isPending}
            onClick={() => stopping.mutate()}
          >
            {t('stop')}
          </ActionButton>
        </>
      )}
    </div>
  );
}
