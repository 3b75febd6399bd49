import type { OwnTexts } from '../texts/own-texts.js';
import type { Texts } from '../texts/texts.js';
import type { locale } from './language.js';

// Where it is declared: a module that only passes it on is not extended, and any key would do.
declare module 'use-intl/core' {
  interface AppConfig {
    Locale: typeof locale;
    Messages: Texts & OwnTexts;
  }
}
