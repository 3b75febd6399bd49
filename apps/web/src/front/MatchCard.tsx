import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { ofPair } from '../language/language.js';
import { FitMeter } from './FitMeter.js';
import { Marked } from './marked.js';
import type { PreviewedMatch } from './match-preview.js';

/** A fieldlab that fits, and why: all that speaks for and against it, or in brief. */
export const MatchCard = memo(function MatchCard({ match, isBrief }: { match: PreviewedMatch; isBrief: boolean }) {
  const t = useTranslations('matches');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const { fieldlab, fieldlabId, offer, offerId, fit, reasonsForCompany, missing, counterfactual } = match;
  const title = offer && ofPair({ nl: ['titleNl', offer.titleNl] as const, en: ['titleEn', offer.titleEn] as const });
  const notes = missing.filter(({ code }) => code !== 'province_unknown');
  return (
    <article className={isBrief ? 'match-card is-brief' : 'match-card'}>
      <header>
        <h3>
          <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId }}>
            {fieldlab.name}
          </Link>
        </h3>
        <p className="match-card__place">
          {fieldlab.city}, {fieldlab.province}
        </p>
        <FitMeter fit={fit} />
      </header>
      {!isBrief && offer && title && (
        <p className="match-card__offer">
          <span className="tag">{kinds(offer.kind)}</span>{' '}
          <Marked text={title[1]} stretches={match.highlights.filter(({ field }) => field === `offers.${offerId}.${title[0]}`)} />
        </p>
      )}
      <ul className="reasons">
        {reasonsForCompany.slice(0, isBrief ? 1 : undefined).map((reason) => (
          <li key={reason.code}>{ofPair(reason)}</li>
        ))}
      </ul>
      {!isBrief && (notes.length > 0 || counterfactual) && (
        <details className="match-card__more">
          <summary>{t('limits')}</summary>
          <ul>
            {notes.map((reason) => (
              <li key={reason.code}>{ofPair(reason)}</li>
            ))}
            {counterfactual && <li>{ofPair(counterfactual)}</li>}
          </ul>
        </details>
      )}
    </article>
  );
});
