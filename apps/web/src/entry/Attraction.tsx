import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { offerPreviewQuery } from '../api/entry.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { ofPair } from '../language/language.js';
import { contentSoFar, type OfferDraft } from './offer-draft.js';

/** How long nobody types before the words are looked at, in ms. */
const PAUSE_MS = 600;

interface Props {
  fieldlabId: string;
  offerId: string | null;
  draft: OfferDraft;
}

/** Which open challenges the offer would attract, following it as it is typed. */
export function Attraction({ fieldlabId, offerId, draft }: Props) {
  const t = useTranslations('entry');
  const content = useSettled(JSON.stringify(contentSoFar(draft)));
  const query = offerPreviewQuery(fieldlabId, offerId, JSON.parse(content) as ReturnType<typeof contentSoFar>);
  const { data, error, isFetching, refetch } = useQuery({ ...query, placeholderData: keepPreviousData });
  return (
    <section className="attraction" aria-labelledby="attraction" aria-busy={isFetching}>
      <h2 id="attraction">{t('attraction')}</h2>
      {!data && !error && (isFetching ? <Waiting /> : <p>{t('attractionEmpty')}</p>)}
      {error && <Failure error={error} retry={refetch} />}
      {data && (
        <>
          <p role="status" className="attraction__count">
            {t.rich('attracted', { count: data.attracted, of: data.challenges, strong: (text) => <strong>{text}</strong> })}{' '}
            {t('attractedNow', { count: data.attractedNow })}
          </p>
          <ul className="cards">
            {data.items.map(({ province, about, place, placeNow }, index) => (
              <li key={index} className="attraction__one">
                <p>
                  <strong>{t('place', { place })}</strong> {placeNow !== place && t('placeNow', { place: placeNow ?? 0 })}
                </p>
                <p>{t('from', { province })}</p>
                {about && <p className="hint">{ofPair(about)}</p>}
              </li>
            ))}
          </ul>
          <p className="hint">{t('attractionHidden')}</p>
        </>
      )}
    </section>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
