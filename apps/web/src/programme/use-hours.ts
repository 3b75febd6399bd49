import { useTranslations } from 'use-intl/react';
import { hoursInWords } from './hours.js';

/** Puts a time in hours into words. */
export function useHours(): (hours: number | null) => string {
  const t = useTranslations('programme');
  return (hours) => hoursInWords(hours, t);
}
