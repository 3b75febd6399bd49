import type { Language } from '../pages.js';
import type { OwnTexts } from '../texts/own-texts.js';
import type { Texts } from '../texts/texts.js';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Texts & OwnTexts;
  }
}
