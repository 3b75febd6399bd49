import { queryOptions } from '@tanstack/react-query';
import type { Fieldlab, Offer } from './catalogue.js';
import { answerOf, client, type Schemas } from './client.js';

export type OfferContent = Schemas['NewOffer'];
export type OfferPreview = Schemas['OfferPreviewResource'];
export type FieldlabChanges = Schemas['FieldlabChanges'];
export type ResultsOwner = Schemas['ResultsOwner'];

export async function changeFieldlab(id: string, changes: FieldlabChanges): Promise<Fieldlab> {
  return answerOf(client.PATCH('/fieldlabs/{id}', { params: { path: { id } }, body: changes }));
}

/** Says that what is written about a fieldlab is still true. */
export async function confirmFieldlab(id: string): Promise<Fieldlab> {
  return answerOf(client.POST('/fieldlabs/{id}/confirmations', { params: { path: { id } } }));
}

/** @param key names the attempt, so that sending it again adds nothing twice. */
export async function addOffer(id: string, content: OfferContent, key: string): Promise<Offer> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return answerOf(client.POST('/fieldlabs/{id}/offers', { params, body: content }));
}

export async function changeOffer(id: string, offerId: string, content: OfferContent): Promise<Offer> {
  return answerOf(client.PUT('/fieldlabs/{id}/offers/{offerId}', { params: { path: { id, offerId } }, body: content }));
}

export async function withdrawOffer(id: string, offerId: string): Promise<Offer> {
  return answerOf(client.POST('/fieldlabs/{id}/offers/{offerId}/withdrawals', { params: { path: { id, offerId } } }));
}

export async function restoreOffer(id: string, offerId: string): Promise<Offer> {
  return answerOf(client.POST('/fieldlabs/{id}/offers/{offerId}/restorations', { params: { path: { id, offerId } } }));
}

/** Which open challenges these words would attract. @param offerId the offer that they replace; null for one more */
export function offerPreviewQuery(id: string, offerId: string | null, content: OfferContent | null) {
  return queryOptions({
    queryKey: ['offer-previews', id, offerId, content],
    enabled: content !== null,
    staleTime: 60_000,
    gcTime: 60_000,
    queryFn: ({ signal }) => {
      if (!content) throw new Error('There is nothing to look at.');
      const params = { path: { id } };
      return answerOf(client.POST('/fieldlabs/{id}/offer-previews', { params, body: { ...content, offerId }, signal }));
    },
  });
}
