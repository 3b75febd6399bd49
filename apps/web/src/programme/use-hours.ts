import { useFormatter, useTranslations } from 'use-intl/react';

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;
/** From so many hours on people count in days. */
const DAYS_FROM = 48;

/** Puts a time in hours into words. */
export function useHours(): (hours: number | null) => string {
  const t = useTranslations('programme');
  const format = useFormatter();
  return (hours) => {
    if (hours === null) return '–';
    if (hours < 1) return t('minutes', { number: format.number(hours * MINUTES_AN_HOUR, { maximumFractionDigits: 0 }) });
    const inDays = hours >= DAYS_FROM;
    const number = format.number(inDays ? hours / HOURS_A_DAY : hours, { maximumFractionDigits: 1 });
    return inDays ? t('days', { number }) : t('hours', { number });
  };
}
