import type { useTranslations } from 'use-intl/react';

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;
/** From so many hours on people count in days. */
const DAYS_FROM = 48;

/** A time in hours, as people say it. @param t texts of the programme */
export function hoursInWords(hours: number | null, t: ReturnType<typeof useTranslations<'programme'>>): string {
  if (hours === null) return '–';
  const minutes = Math.round(hours * MINUTES_AN_HOUR);
  if (minutes < 1) return t('underAMinute');
  if (minutes < MINUTES_AN_HOUR) return t('minutes', { count: minutes });
  return hours < DAYS_FROM ? t('hours', { count: toTenths(hours) }) : t('days', { count: toTenths(hours / HOURS_A_DAY) });
}

const toTenths = (number: number): number => Math.round(number * 10) / 10;
