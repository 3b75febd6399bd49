import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { organisationsOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { introductionQuery } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { Contacts } from '../challenges/Contacts.js';
import { StartProject } from '../projects/StartProject.js';

/** Who meets whom, for both sides. */
export default function IntroductionPage() {
  return <SignedIn>{(me) => <Introduced me={me} />}</SignedIn>;
}

function Introduced({ me }: { me: Me }) {
  const t = useTranslations('challenges');
  const { introductionId } = useParams({ from: '/introductions/$introductionId' });
  const { data, error, refetch } = useQuery(introductionQuery(introductionId));
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  return (
    <div className="column">
      <PageTitle>{t('introductionTitle', { reference: data.reference })}</PageTitle>
      <p className="lead">{t('introductionText')}</p>
      <Contacts name={data.company.name} contacts={data.companyContacts} heading="h2" />
      <Contacts name={data.fieldlab.name} contacts={data.fieldlabContacts} heading="h2" />
      <StartProject introductionId={introductionId} mayStart={organisationsOf(me, 'fieldlab').includes(data.fieldlab.id)} />
    </div>
  );
}
