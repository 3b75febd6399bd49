import { memo } from 'react';
import { useTranslations } from 'use-intl/react';

const EXAMPLES = ['welding', 'inspection', 'maintenance'] as const;

/** Problems of others, to try it with. */
export const Examples = memo(function Examples({ onChoose }: { onChoose: (text: string) => void }) {
  const t = useTranslations('front');
  return (
    <div className="examples">
      <p id="examples-title">{t('examplesTitle')}</p>
      <ul aria-labelledby="examples-title">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" className="chip" onClick={() => onChoose(t(`examples.${example}.text`))}>
              {t(`examples.${example}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
});
