import { useTranslations } from 'use-intl/react';
import type { DisclosedChallenge } from '../api/disclosure.js';
import { ofPair } from '../language/language.js';
import { AnswerList } from './AnswerList.js';

/** A challenge as far as its company shows it to the reader now. */
export function Disclosed({ challenge }: { challenge: DisclosedChallenge }) {
  const t = useTranslations('disclosure');
  const kinds = useTranslations('taxonomy.serviceKinds');
  const { technologies, sectorNl, sectorEn, province, serviceKind, content } = challenge;
  const names = technologies.map(({ labelNl, labelEn }) => ofPair({ nl: labelNl, en: labelEn }));
  const sector = sectorNl !== null && sectorEn !== null ? ofPair({ nl: sectorNl, en: sectorEn }) : t('unknown');
  const rows: [label: string, text: string][] = [
    [t('technologies'), names.join(', ') || t('noTechnologies')],
    [t('sector'), sector],
    [t('province'), province],
    ...(content || !serviceKind ? [] : [[t('serviceKind'), kinds(serviceKind)] as [string, string]]),
  ];
  return (
    <>
      <dl className="answers">
        {rows.map(([label, text]) => (
          <div key={label} className="answers__row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {content ? <AnswerList answers={content} /> : <p className="hint">{t('teaser')}</p>}
    </>
  );
}
