import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { SignedIn } from '../account/SignedIn.js';
import { fieldlabQuery } from '../api/catalogue.js';
import { capacityQuery, sayCapacity, type Capacity } from '../api/fieldlab-work.js';
import { Failure } from '../app/Failure.js';
import { PageTitle } from '../app/PageTitle.js';
import { Waiting } from '../app/Waiting.js';
import { CapacityState } from '../capacity/CapacityState.js';
import { CapacityWords } from '../capacity/CapacityWords.js';
import { SlotsForm } from '../capacity/SlotsForm.js';

/** How much room a fieldlab has, for its own people. */
export default function CapacityPage() {
  return <SignedIn>{() => <CapacityOfAddress />}</SignedIn>;
}

function CapacityOfAddress() {
  const t = useTranslations('capacity');
  const invitations = useTranslations('invitations');
  const queries = useQueryClient();
  const { fieldlabId } = useParams({ from: '/fieldlabs/$fieldlabId/capacity' });
  const fieldlab = useQuery(fieldlabQuery(fieldlabId));
  const capacity = useQuery(capacityQuery(fieldlabId));
  const failed = [fieldlab, capacity].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!fieldlab.data || !capacity.data) return <Waiting />;
  const keep = (said: Capacity): void => {
    queries.setQueryData(capacityQuery(fieldlabId).queryKey, said);
  };
  return (
    <div className="column">
      <p className="crumbs">
        <Link to="/invitations" className="utrecht-link utrecht-link--html-a">
          {invitations('title')}
        </Link>
      </p>
      <PageTitle>{t('title', { fieldlab: fieldlab.data.name })}</PageTitle>
      <p className="lead">{t('lead')}</p>
      <CapacityState capacity={capacity.data} />
      <CapacityWords capacity={capacity.data} say={(word) => sayCapacity(fieldlabId, word)} onSaid={keep} />
      <h2>{t('numberTitle')}</h2>
      <SlotsForm capacity={capacity.data} onSaid={keep} />
    </div>
  );
}
