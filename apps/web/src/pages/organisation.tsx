import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import type { Me } from '../api/account.js';
import { organisationQuery, type OrganisationKey } from '../api/organisations.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { language } from '../language/language.js';
import { InviteForm } from '../organisations/InviteForm.js';
import { MemberList } from '../organisations/MemberList.js';
import { OpenInvitations } from '../organisations/OpenInvitations.js';

/** The people of one organisation, and who is invited to join them. */
export default function OrganisationPage() {
  return <SignedIn>{(me) => <OrganisationOfAddress me={me} />}</SignedIn>;
}

function OrganisationOfAddress({ me }: { me: Me }) {
  const t = useTranslations('organisations');
  // An address of another kind is answered as any that does not exist.
  const path = useParams({ from: '/organisations/$organisationKind/$organisationId' }) as OrganisationKey;
  const { data: organisation, error, refetch } = useQuery(organisationQuery(path));
  if (!organisation) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  return (
    <div className="column">
      <p className="crumbs">
        <Link to="/organisations" className="utrecht-link utrecht-link--html-a">
          {t('title')}
        </Link>
      </p>
      <PageTitle>{organisation.name[language]}</PageTitle>
      <MemberList organisation={organisation} me={me} />
      {organisation.mayInvite && <OpenInvitations organisation={organisation} />}
      {organisation.mayInvite && <InviteForm organisation={organisation} />}
    </div>
  );
}
