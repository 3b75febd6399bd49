import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { introductionsQuery } from '../api/challenges.js';
import { answerInvitation, invitationQuery, invitationsQuery, type Invitation } from '../api/fieldlab-work.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { AnswerForm } from '../invitations/AnswerForm.js';
import { InvitationFacts } from '../invitations/InvitationFacts.js';
import { InvitationState } from '../invitations/InvitationState.js';

/** One invitation, to read and to answer. */
export default function InvitationPage() {
  return <SignedIn>{() => <InvitationOfAddress />}</SignedIn>;
}

function InvitationOfAddress() {
  const t = useTranslations('invitations');
  const queries = useQueryClient();
  const { invitationId } = useParams({ from: '/invitations/$invitationId' });
  const { data: invitation, error, refetch } = useQuery(invitationQuery(invitationId));
  if (!invitation) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  const keep = (answered: Invitation): void => {
    queries.setQueryData(invitationQuery(invitationId).queryKey, answered);
    void queries.invalidateQueries({ queryKey: invitationsQuery.queryKey, exact: true });
    void queries.invalidateQueries({ queryKey: introductionsQuery.queryKey });
  };
  return (
    <article className="column invitation">
      <p className="crumbs">
        <Link to="/invitations" className="utrecht-link utrecht-link--html-a">
          {t('title')}
        </Link>
      </p>
      <PageTitle>{t('invitationTitle', { reference: invitation.reference })}</PageTitle>
      <InvitationState invitation={invitation} />
      {invitation.status === 'accepted' && <ToIntroduction reference={invitation.reference} />}
      <InvitationFacts invitation={invitation} />
      {invitation.status === 'open' && (
        <AnswerForm answer={(answer) => answerInvitation(invitationId, answer)} onAnswered={keep} />
      )}
    </article>
  );
}

function ToIntroduction({ reference }: { reference: string }) {
  const t = useTranslations('invitations');
  const challenges = useTranslations('challenges');
  const { data: introductions } = useQuery(introductionsQuery);
  const introduction = introductions?.find((one) => one.reference === reference);
  if (!introduction) return null;
  if (introduction.status === 'closed') return <p>{challenges('introductionClosed')}</p>;
  return (
    <p>
      <Link
        to="/introductions/$introductionId"
        params={{ introductionId: introduction.id }}
        className="utrecht-button utrecht-button--primary-action"
      >
        {t('toIntroduction')}
      </Link>
    </p>
  );
}
