import { useTranslations } from 'use-intl/react';
import type { Company } from '../api/challenges.js';

/** What a company told of itself, to read. */
export function CompanyFacts({ company }: { company: Company }) {
  const t = useTranslations('company');
  const { kvkNumber, name, province, staffSize, street, postcode, city, sbi, website } = company;
  const rows: [label: string, fact: string | null | undefined][] = [
    [t('kvkNumber'), kvkNumber],
    [t('name'), name],
    [t('province'), province],
    [t('staffSize'), staffSize && t(`sizes.${staffSize}`)],
    [t('street'), street],
    [t('postcode'), postcode],
    [t('city'), city],
    [t('sbi'), sbi?.code],
    [t('website'), website],
  ];
  return (
    <dl className="answers">
      {rows
        .filter(([, fact]) => fact)
        .map(([label, fact]) => (
          <div key={label} className="answers__row">
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
