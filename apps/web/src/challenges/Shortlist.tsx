import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Release } from '../api/challenges.js';
import { ofPair } from '../language/language.js';
import { Comparison } from './Comparison.js';

/** The fieldlabs that were chosen, in the order of invitation, each with why. */
export function Shortlist({ release }: { release: Release }) {
  const t = useTranslations('challenges');
  const [isSideBySide, setSideBySide] = useState(false);
  return (
    <section aria-labelledby="shortlist" className="shortlist">
      <h2 id="shortlist">{t('shortlist')}</h2>
      <p>{release.automatic ? t('releasedAutomatically') : t('releasedByBroker')}</p>
      {release.shortlist.length > 1 && (
        <p>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            onClick={() => setSideBySide(!isSideBySide)}
          >
            {t(isSideBySide ? 'comparison.hide' : 'comparison.show')}
          </button>
        </p>
      )}
      {isSideBySide && <Comparison entries={release.shortlist} />}
      <ol className="cards" hidden={isSideBySide}>
        {release.shortlist.map(({ fieldlabId, fieldlabName, reasons, invitationStatus }) => (
          <li key={fieldlabId}>
            <article className="match-card">
              <h3>
                <Link to="/fieldlabs/$fieldlabId" params={{ fieldlabId }}>
                  {fieldlabName}
                </Link>
              </h3>
              <p className="tag">{t(`status.${invitationStatus ?? 'waiting'}`)}</p>
              <ul className="reasons">
                {reasons.map((reason) => (
                  <li key={reason.code}>{ofPair(reason)}</li>
                ))}
              </ul>
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}
