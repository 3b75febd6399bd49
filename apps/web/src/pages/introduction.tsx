import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { introductionQuery } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { Contacts } from '../challenges/Contacts.js';
import { MeetingPanel } from '../meetings/MeetingPanel.js';
import { StartProject } from '../projects/StartProject.js';

/** Who meets whom, for both sides. */
export default function IntroductionPage() {
  return <SignedIn>{(me) => <Introduced me={me} />}</SignedIn>;
}

function Introduced({ me }: { me: Me }) {
  const t = useTranslations('challenges');
  const projects = useTranslations('projects');
  const { introductionId } = useParams({ from: '/introductions/$introductionId' });
  const { data, error, refetch } = useQuery(introductionQuery(introductionId));
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  const isFieldlab = organisationsOf(me, 'fieldlab').includes(data.fieldlab.id);
  const isOver = data.status === 'closed';
  // A broker may look on, and makes no appointments.
  const isPart = isFieldlab || organisationsOf(me, 'company').includes(data.company.id);
  return (
    <div className="column">
      <p className="crumbs">
        {isFieldlab ? (
          <Link to="/projects" className="utrecht-link utrecht-link--html-a">
            {projects('title')}
          </Link>
        ) : (
          <Link
            to="/challenges/$challengeId"
            params={{ challengeId: data.challengeId }}
            className="utrecht-link utrecht-link--html-a"
          >
            {t('challengeTitle', { reference: data.reference })}
          </Link>
        )}
      </p>
      <PageTitle>{t('introductionTitle', { reference: data.reference })}</PageTitle>
      <p className="lead">{isOver ? t('introductionClosed') : t('introductionText')}</p>
      <Contacts name={data.company.name} contacts={data.companyContacts} heading="h2" />
      <Contacts name={data.fieldlab.name} contacts={data.fieldlabContacts} heading="h2" />
      {isPart && !isOver && <MeetingPanel introductionId={introductionId} side={isFieldlab ? 'fieldlab' : 'company'} />}
      <StartProject introductionId={introductionId} mayStart={isFieldlab && !isOver} />
    </div>
  );
}
