import { useTranslations } from 'use-intl/react';
import type { Curation } from '../api/review.js';
import { ofPair } from '../language/language.js';
import type { Deciding } from './Candidates.js';
import { putBack } from './curation.js';

interface Props {
  removed: Curation['removed'];
  exclusions: Curation['exclusions'];
  nameOf: (fieldlabId: string) => string;
  deciding: Deciding | null;
}

/** Who is not on the list: taken off by a broker, or never ranked; each with the reason. */
export function LeftOut({ removed, exclusions, nameOf, deciding }: Props) {
  const t = useTranslations('review');
  const reasons = useTranslations('review.removalReason');
  return (
    <>
      {removed.length > 0 && (
        <section aria-labelledby="removed" className="left-out">
          <h3 id="removed">{t('removed')}</h3>
          <ul>
            {removed.map(({ fieldlabId, reason, note }) => (
              <li key={fieldlabId}>
                <strong>{nameOf(fieldlabId)}</strong> {reasons(reason)} {note && <q>{note}</q>}{' '}
                {deciding && (
                  <button type="button" className="text-button" onClick={() => deciding.change(putBack(fieldlabId), fieldlabId)}>
                    {t('action.putBack')}
                    <span className="hidden-text">({nameOf(fieldlabId)})</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {exclusions.length > 0 && (
        <details className="left-out">
          <summary>{t('exclusions', { count: exclusions.length })}</summary>
          <ul>
            {exclusions.map(({ fieldlabId, reason }) => (
              <li key={fieldlabId}>
                <strong>{nameOf(fieldlabId)}</strong> {ofPair(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
