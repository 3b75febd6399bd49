import type { Messages } from 'use-intl/core';
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

// @ts-expect-error Compiles where any key would do, which is then the error.
export type NoSuchTexts = Messages['there are no such texts'];
