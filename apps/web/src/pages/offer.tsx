import { useQueries } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { fieldlabQuery, offersQuery, technologiesQuery } from '../api/catalogue.js';
import { Failure } from '../app/Failure.js';
import { NotFound } from '../app/NotFound.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { OfferForm } from '../entry/OfferForm.js';

/** One offer of a fieldlab, to be written in both languages. */
export default function OfferPage() {
  return <SignedIn>{() => <OfferOfAddress />}</SignedIn>;
}

function OfferOfAddress() {
  const t = useTranslations('entry');
  const { fieldlabId, offerId } = useParams({ from: '/fieldlabs/$fieldlabId/offers/$offerId' });
  const all = useQueries({ queries: [fieldlabQuery(fieldlabId), offersQuery(fieldlabId), technologiesQuery] });
  const [fieldlab, offers, taxonomy] = all;
  const failed = all.find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!fieldlab.data || !offers.data || !taxonomy.data) return <Waiting />;
  const offer = offers.data.find(({ id }) => id === offerId) ?? null;
  if (!offer && offerId !== 'new') return <NotFound />;
  return (
    <div className="wide">
      <p className="crumbs">
        <Link to="/fieldlabs/$fieldlabId/entry" params={{ fieldlabId }} className="utrecht-link utrecht-link--html-a">
          {t('title', { fieldlab: fieldlab.data.name })}
        </Link>
      </p>
      <PageTitle>{offer ? t('changeTitle') : t('newTitle')}</PageTitle>
      <p className="lead">{t('offerLead')}</p>
      <OfferForm
        key={offerId}
        fieldlabId={fieldlabId}
        offer={offer}
        technologies={taxonomy.data.items}
        groups={taxonomy.data.groups}
      />
    </div>
  );
}
