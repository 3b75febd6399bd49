import { useTranslations } from 'use-intl/react';
import type { Offer } from '../api/catalogue.js';
import { ofPair } from '../language/language.js';

/** One thing that a fieldlab offers. Equipment is named in whatever language the fieldlab speaks. */
export function OfferCard({ offer }: { offer: Offer }) {
  const t = useTranslations('fieldlab');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const stages = useTranslations('taxonomy.stages');
  const { kind, titleNl, titleEn, descriptionNl, descriptionEn, equipment, trlMin, trlMax } = offer;
  return (
    <article className="offer">
      <p className="tag">{kinds(kind)}</p>
      <h3>{ofPair({ nl: titleNl, en: titleEn })}</h3>
      <p>{ofPair({ nl: descriptionNl, en: descriptionEn })}</p>
      {equipment.length > 0 && (
        <>
          <h4>{t('equipment')}</h4>
          <ul className="equipment">
            {equipment.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{t('stage', { from: stages(stageOf(trlMin)), to: stages(stageOf(trlMax)) })}</p>
    </article>
  );
}

/** A technology readiness level (1 to 9) as people say it. */
function stageOf(trl: number): 'idea' | 'tried' | 'proven' | 'running' {
  if (trl <= 3) return 'idea';
  if (trl <= 5) return 'tried';
  return trl <= 7 ? 'proven' : 'running';
}
