import type { Language } from '../pages.js';
import type { Texts } from '../texts/texts.js';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Texts;
  }
}
