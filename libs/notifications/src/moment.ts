import type { Language } from '#libs/taxonomy';

const LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const TIME_ZONE = 'Europe/Amsterdam';

const formats = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  nl: new Intl.DateTimeFormat(LOCALE.nl, { ...options, timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat(LOCALE.en, { ...options, timeZone: TIME_ZONE }),
});

const DAY = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const TIME = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/**
 * Writes an instant out as people in the Netherlands read it, such as `dinsdag 1 december 2026 om 17:00 uur`.
 *
 * @param iso an instant in ISO 8601, with its offset.
 * @throws RangeError when it is none.
 */
export function writtenOut(iso: string, language: Language): string {
  const instant = new Date(iso);
  // Releases of Node differ in the comma after the weekday; the texts must not.
  const day = DAY[language].format(instant).replaceAll(',', '');
  const time = TIME[language].format(instant);
  return language === 'nl' ? `${day} om ${time} uur` : `${day} at ${time} (Dutch time)`;
}
