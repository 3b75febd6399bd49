import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fieldlabQuery, offersQuery } from '../api/catalogue.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { FieldlabView } from '../fieldlab/FieldlabView.js';

/** One fieldlab. */
export default function FieldlabPage() {
  const { fieldlabId } = useParams({ from: '/fieldlabs/$fieldlabId' });
  const fieldlab = useQuery(fieldlabQuery(fieldlabId));
  const offers = useQuery(offersQuery(fieldlabId));
  if (fieldlab.isError) return <Failure error={fieldlab.error} retry={fieldlab.refetch} />;
  if (offers.isError) return <Failure error={offers.error} retry={offers.refetch} />;
  if (!fieldlab.data || !offers.data) return <Waiting />;
  return <FieldlabView key={fieldlabId} fieldlab={fieldlab.data} offers={offers.data} />;
}
