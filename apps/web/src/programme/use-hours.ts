import { useTranslations } from 'use-intl/react';

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;
/** From so many hours on people count in days. */
const DAYS_FROM = 48;

/** Puts a time in hours into words. */
export function useHours(): (hours: number | null) => string {
  const t = useTranslations('programme');
  return (hours) => {
    if (hours === null) return '–';
    const minutes = Math.round(hours * MINUTES_AN_HOUR);
    if (minutes < 1) return t('underAMinute');
    if (minutes < MINUTES_AN_HOUR) return t('minutes', { count: minutes });
    return hours < DAYS_FROM ? t('hours', { count: toTenths(hours) }) : t('days', { count: toTenths(hours / HOURS_A_DAY) });
  };
}

const toTenths = (number: number): number => Math.round(number * 10) / 10;
