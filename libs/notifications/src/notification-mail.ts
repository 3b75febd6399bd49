import type { Language } from '#libs/taxonomy';
import { layOutMail, type MailContent } from './mail-layout.js';
import { pathOf, type NotificationKind, type NotificationParams } from './notification-params.js';
import { textOf } from './texts.js';
import { tidyLine } from './tidy.js';

const WORDS: Record<Language, { dear: string; hello: string; why: string; automatic: string }> = {
  nl: {
    dear: 'Beste',
    hello: 'Hallo,',
    why: 'U krijgt deze mail omdat',
    automatic: 'Fieldmatch verstuurt deze mail automatisch. Antwoorden op deze mail worden niet gelezen.',
  },
  en: {
    dear: 'Dear',
    hello: 'Hello,',
    why: 'You get this mail because',
    automatic: 'Fieldmatch sends this mail automatically. Replies to it are not read.',
  },
};

/**
 * The mail that tells a notification.
 *
 * @param reader.name as the person wants to be called; may be empty.
 * @param publicUrl address of the system; the only one that the mail links to.
 * @throws as `textOf`.
 */
export function notificationMail<Kind extends NotificationKind>(
  kind: Kind,
  params: NotificationParams[Kind],
  reader: { name: string; language: Language },
  publicUrl: string,
): MailContent {
  const { language } = reader;
  const words = WORDS[language];
  const text = textOf(kind, params, language);
  const name = tidyLine(reader.name);
  return layOutMail({
    language,
    subject: text.title,
    greeting: name === '' ? words.hello : `${words.dear} ${name},`,
    blocks: text.blocks,
    turn: text.turn,
    button: { label: text.action, url: `${publicUrl.replace(/\/+$/, '')}${pathOf(params)}` },
    footer: [`${words.why} ${text.because}.`, words.automatic],
  });
}

/** The mail that carries a one-time code for signing in, which works for `minutes` minutes. */
export function signInCodeMail(language: Language, { code, minutes }: { code: string; minutes: number }): MailContent {
  const words = WORDS[language];
  const nl = language === 'nl';
  return layOutMail({
    language,
    // Without the code: subjects show up on locked screens.
    subject: nl ? 'Uw code om in te loggen bij Fieldmatch' : 'Your code to sign in to Fieldmatch',
    greeting: words.hello,
    blocks: [nl ? 'Met deze code logt u in bij Fieldmatch:' : 'Sign in to Fieldmatch with this code:'],
    code,
    turn: nl
      ? `De code werkt ${minutes} minuten en één keer. Geef hem aan niemand anders, ook niet als iemand erom vraagt.`
      : `The code works for ${minutes} minutes and once only. Give it to nobody, even if somebody asks for it.`,
    footer: [
      nl
        ? 'U krijgt deze mail omdat iemand met uw mailadres wil inloggen. Was u dat niet? Dan hoeft u niets te doen.'
        : 'You get this mail because somebody wants to sign in with your address. If that was not you, you need not do anything.',
      words.automatic,
    ],
  });
}
