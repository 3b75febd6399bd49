import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { figuresQuery, type Fieldlab, type Offer } from '../api/catalogue.js';

/** What every client asks before the first call, as far as it is known: nothing is guessed, and what nobody knows is left out. */
export function KeyFigures({ fieldlab, offers }: { fieldlab: Fieldlab; offers: readonly Offer[] }) {
  const t = useTranslations('figures');
  const format = useFormatter();
  const { data: figures } = useQuery(figuresQuery(fieldlab.id));
  const weeks = smallest(offers.map(({ leadTimeWeeks }) => leadTimeWeeks));
  const euro = smallest(offers.map(({ priceIndicationEur }) => priceIndicationEur));
  const known: [name: string, value: string | null][] = [
    [t('answers'), figures?.answerDays == null ? null : t('days', { count: figures.answerDays })],
    [t('helped'), figures && figures.ended > 0 ? t('of', { completed: figures.completed, ended: figures.ended }) : null],
    [t('begins'), weeks === null ? null : t('weeks', { count: weeks })],
    [t('price'), euro === null ? null : format.number(euro, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })],
    [t('results'), fieldlab.resultsOwner && t(`owner.${fieldlab.resultsOwner}`)],
  ];
  const shown = known.filter(([, value]) => value !== null);
  if (shown.length === 0) return <p className="hint">{t('none')}</p>;
  return (
    <dl className="key-figures">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function smallest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.min(...known);
}
