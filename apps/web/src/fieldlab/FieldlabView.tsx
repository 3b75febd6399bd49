import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { hubsQuery, technologiesQuery, type Fieldlab, type Offer } from '../api/catalogue.js';
import { PageTitle } from '../app/PageTitle.js';
import { ofPair } from '../language/language.js';
import { Freshness } from './Freshness.js';
import { KeeperLinks } from './KeeperLinks.js';
import { KeyFigures } from './KeyFigures.js';
import { OfferCard } from './OfferCard.js';

/** What a fieldlab is, what it offers and how sure that is. */
export function FieldlabView({ fieldlab, offers }: { fieldlab: Fieldlab; offers: readonly Offer[] }) {
  const t = useTranslations('fieldlab');
  const figures = useTranslations('figures');
  const { data: hubs } = useQuery(hubsQuery);
  const { data: taxonomy } = useQuery(technologiesQuery);
  const { name, city, province, organisation, website, hubId, status, summaryNl, summaryEn, confirmedAt } = fieldlab;
  const hub = hubs?.find(({ id }) => id === hubId);
  const technologies = fieldlab.technologies.flatMap((id) => taxonomy?.items.find((one) => one.id === id) ?? []);
  return (
    <article className="fieldlab">
      <p className="crumbs">
        <Link to="/fieldlabs" className="utrecht-link utrecht-link--html-a">
          {t('all')}
        </Link>
      </p>
      <header className="fieldlab__head">
        <PageTitle>{name}</PageTitle>
        <p className="fieldlab__place">
          {city}, {province}
        </p>
        <p className="lead">{ofPair({ nl: summaryNl, en: summaryEn })}</p>
        {status === 'ended' && <p className="fieldlab__ended">{t('ended')}</p>}
        <Freshness confirmedAt={confirmedAt} />
      </header>
      <div className="fieldlab__body">
        <section aria-labelledby="offers">
          <h2 id="offers">{t('offers')}</h2>
          {offers.length === 0 && <p>{t('noOffers')}</p>}
          <ul className="offers">
            {offers.map((offer) => (
              <li key={offer.id}>
                <OfferCard offer={offer} />
              </li>
            ))}
          </ul>
        </section>
        <aside className="facts" aria-label={t('facts')}>
          <section aria-labelledby="figures">
            <h2 id="figures">{figures('title')}</h2>
            <KeyFigures fieldlab={fieldlab} offers={offers} />
          </section>
          <dl>
            <dt>{t('organisation')}</dt>
            <dd>{organisation}</dd>
            {website && (
              <>
                <dt>{t('website')}</dt>
                <dd>
                  <a href={website} rel="noopener noreferrer" className="utrecht-link utrecht-link--html-a">
                    {new URL(website).hostname.replace(/^www\./, '')}
                  </a>
                </dd>
              </>
            )}
            {hub && (
              <>
                <dt>{t('hub')}</dt>
                <dd>{ofPair({ nl: hub.name, en: hub.nameEn })}</dd>
              </>
            )}
            {technologies.length > 0 && (
              <>
                <dt>{t('technologies')}</dt>
                <dd>
                  <ul className="tags">
                    {technologies.map(({ id, labelNl, labelEn }) => (
                      <li key={id} className="tag">
                        {ofPair({ nl: labelNl, en: labelEn })}
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
          <KeeperLinks fieldlab={fieldlab} />
          <Link to="/" className="utrecht-button utrecht-button--primary-action">
            {t('ask')}
          </Link>
        </aside>
      </div>
    </article>
  );
}
