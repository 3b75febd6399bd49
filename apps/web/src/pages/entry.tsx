import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { allFieldlabsQuery, fieldlabQuery, offersQuery } from '../api/catalogue.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { OfferList } from '../entry/OfferList.js';
import { StillTrue } from '../entry/StillTrue.js';
import { TextsForm } from '../entry/TextsForm.js';

/** What a fieldlab says of itself, for its own people and the brokers of its hub. */
export default function EntryPage() {
  return <SignedIn>{() => <Entry />}</SignedIn>;
}

function Entry() {
  const t = useTranslations('entry');
  const queries = useQueryClient();
  const { fieldlabId } = useParams({ from: '/fieldlabs/$fieldlabId/entry' });
  const fieldlab = useQuery(fieldlabQuery(fieldlabId));
  const offers = useQuery(offersQuery(fieldlabId));
  const failed = [fieldlab, offers].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!fieldlab.data || !offers.data) return <Waiting />;
  return (
    <div className="entry">
      <div>
        <p className="crumbs">
          <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId }} className="utrecht-link utrecht-link--html-a">
            {t('public')}
          </Link>
        </p>
        <PageTitle>{t('title', { fieldlab: fieldlab.data.name })}</PageTitle>
      </div>
      <p className="lead">{t('lead')}</p>
      <StillTrue fieldlab={fieldlab.data} />
      <section aria-labelledby="offers">
        <h2 id="offers">{t('offers')}</h2>
        <OfferList
          fieldlabId={fieldlabId}
          offers={offers.data}
          onChanged={() => queries.invalidateQueries({ queryKey: ['fieldlabs'] })}
        />
        <Link
          to="/fieldlabs/$fieldlabId/offers/$offerId"
          params={{ fieldlabId, offerId: 'new' }}
          className="utrecht-button utrecht-button--primary-action"
        >
          {t('add')}
        </Link>
      </section>
      <section aria-labelledby="texts">
        <h2 id="texts">{t('texts')}</h2>
        <TextsForm
          key={fieldlabId}
          fieldlab={fieldlab.data}
          onSaved={(saved) => {
            queries.setQueryData(fieldlabQuery(fieldlabId).queryKey, saved);
            void queries.invalidateQueries({ queryKey: allFieldlabsQuery.queryKey, exact: true });
          }}
        />
      </section>
    </div>
  );
}
