import { readFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import { projectFile } from '#libs/kernel';
import type { Language } from '#libs/taxonomy';

type Texts = { [key: string]: string | Texts };

/** What a page says for a key such as `questions.next`, with these values put in. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const formatters = {
  getDateTimeFormat: (...how: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...how),
  getNumberFormat: (...how: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...how),
  getPluralRules: (...how: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...how),
};

/** What the pages say in one language, out of their own files, so that a test repeats none of it. */
export function spokenIn(language: Language): Say {
  return (key, values) => {
    const [noun = '', ...path] = key.split('.');
    const file = noun.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const all = JSON.parse(readFileSync(projectFile(`apps/web/src/texts/${language}/${file}.json`), 'utf8')) as Texts;
    const text = path.reduce<string | Texts | undefined>(
      (texts, part) => (typeof texts === 'object' ? texts[part] : undefined),
      all,
    );
    if (typeof text !== 'string') throw new Error(`The pages have no text ${key}.`);
    return String(format(compile(text), language, values, { formatters }));
  };
}
