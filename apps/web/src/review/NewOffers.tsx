import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { FittingOffer } from '../api/review.js';
import { Moment } from '../challenges/Moment.js';
import { ofPair } from '../language/language.js';

interface Props {
  offers: readonly FittingOffer[];
  /** Hubs of the reader’s. */
  hubIds: readonly string[];
  hubName: (id: string) => string;
}

/** What fieldlabs of the reader’s hubs newly offer, with the open challenges that it fits best; nothing where there is none. */
export function NewOffers({ offers, hubIds, hubName }: Props) {
  const t = useTranslations('review.newOffers');
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="new-offers" className="work__band">
      <h2 id="new-offers">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul>
        {offers.map(({ offerId, titleNl, titleEn, fieldlabName, appearedAt, fits }) => (
          <li key={offerId}>
            <article className="work-row is-review">
              <h3>{ofPair({ nl: titleNl, en: titleEn })}</h3>
              <p className="work-row__problem">
                {t.rich('from', { fieldlab: fieldlabName, moment: () => <Moment at={appearedAt} /> })}
              </p>
              <ul className="work-row__turn">
                {fits.map(({ challengeId, reference, hubId, rank }) => (
                  <li key={challengeId}>
                    {hubIds.includes(hubId) ? (
                      <Link to="/work/challenges/$challengeId" params={{ challengeId }}>
                        {reference}
                      </Link>
                    ) : (
                      <>
                        {reference} {t('elsewhere', { hub: hubName(hubId) })}
                      </>
                    )}
                    , {t('place', { place: rank })}
                  </li>
                ))}
              </ul>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
