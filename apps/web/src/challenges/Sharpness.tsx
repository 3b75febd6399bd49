import { useTranslations } from 'use-intl/react';
import { FitMeter } from '../front/FitMeter.js';
import { useMatchPreview } from '../front/match-preview.js';
import { ofPair } from '../language/language.js';
import type { DraftAnswers } from './draft.js';
import { textOf, tipsOf } from './sharpness.js';

/** How well the answers so far find a fieldlab, and what would make them find a better one. It helps, and never stands in the way. */
export function Sharpness({ answers }: { answers: DraftAnswers }) {
  const t = useTranslations('questions.sharpness');
  const { data, isLongEnough } = useMatchPreview({ text: textOf(answers), province: null, serviceKind: answers.serviceKind });
  const matches = isLongEnough ? (data?.matches ?? []) : [];
  const tips = tipsOf(answers, matches);
  const [best] = matches;
  if (!isLongEnough || !data) return null;
  return (
    <aside className="sharpness" aria-labelledby="sharpness">
      <h2 id="sharpness">{t('title')}</h2>
      {best ? (
        <>
          <p>{t('best', { fieldlab: best.fieldlab.name })}</p>
          <FitMeter fit={best.fit} />
        </>
      ) : (
        <p>{t('none')}</p>
      )}
      {tips.length > 0 ? (
        <>
          <p>{t('better')}</p>
          <ul className="reasons">
            {tips.map((tip) => (
              <li key={tip.kind === 'name' ? tip.fieldlabName : tip.kind}>
                {tip.kind === 'name' ? `${tip.fieldlabName}: ${ofPair(tip.sentence)}` : t(`tip.${tip.kind}`)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('sharp')}</p>
      )}
    </aside>
  );
}
