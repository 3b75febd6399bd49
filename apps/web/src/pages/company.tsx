import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { CompanyDetails } from '../account/CompanyDetails.js';
import { CompanyFacts } from '../account/CompanyFacts.js';
import { OwnersOnly } from '../account/OwnersOnly.js';
import { isOwnerOf } from '../account/roles.js';
import { SignedIn } from '../account/SignedIn.js';
import { SizeTestForm } from '../account/SizeTestForm.js';
import type { Me } from '../api/account.js';
import { companiesQuery, type Company } from '../api/challenges.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';

/** A company of the person who is signed in: what it told of itself, and how large it is. */
export default function CompanyPage() {
  return <SignedIn>{(me) => <CompanyOfAddress me={me} />}</SignedIn>;
}

function CompanyOfAddress({ me }: { me: Me }) {
  const t = useTranslations('company');
  const { companyId } = useParams({ from: '/companies/$companyId' });
  const { data: companies, error, refetch } = useQuery(companiesQuery);
  if (!companies) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  const company = companies.find(({ id }) => id === companyId);
  return (
    <div className="column">
      <p className="crumbs">
        <Link to="/challenges" className="utrecht-link utrecht-link--html-a">
          {t('back')}
        </Link>
      </p>
      <PageTitle>{t('title')}</PageTitle>
      {!company && <p className="lead">{t('notYours')}</p>}
      {company && (isOwnerOf(me, company.id) ? <CompanyDetails company={company} /> : <FactsToRead company={company} />)}
      {company && <SizeTestForm companyId={company.id} />}
    </div>
  );
}

function FactsToRead({ company }: { company: Company }) {
  return (
    <>
      <CompanyFacts company={company} />
      <OwnersOnly companyId={company.id} />
    </>
  );
}
