import type { Language } from '#libs/taxonomy';
import { layOutMail, type MailContent } from './mail-layout.js';
import type { NotificationKind, NotificationParams } from './notification-params.js';
import { writtenOut } from './moment.js';
import type { MailLink } from './notification-link.js';
import { textOf } from './texts.js';
import { tidyLine } from './tidy.js';

export const WORDS: Record<
  Language,
  { dear: string; hello: string; why: string; automatic: string; signed: (until: string) => string }
> = {
  nl: {
    dear: 'Beste',
    hello: 'Hallo,',
    why: 'U krijgt deze mail omdat',
    signed: (until) =>
      `Met de knop in deze mail antwoordt u zonder in te loggen, tot ${until}. Stuur deze mail daarom niet door.`,
    automatic: 'Fieldmatch verstuurt deze mail automatisch. Antwoorden op deze mail worden niet gelezen.',
  },
  en: {
    dear: 'Dear',
    hello: 'Hello,',
    why: 'You get this mail because',
    signed: (until) => `The button in this mail lets you answer without signing in, until ${until}. So do not forward this mail.`,
    automatic: 'Fieldmatch sends this mail automatically. Replies to it are not read.',
  },
};

/**
 * The mail that tells a notification.
 *
 * @param reader.name as the person wants to be called; may be empty.
 * @param link where the button leads; the only address in the mail.
 * @throws as `textOf`.
 */
export function notificationMail<Kind extends NotificationKind>(
  kind: Kind,
  params: NotificationParams[Kind],
  reader: { name: string; language: Language },
  link: MailLink,
): MailContent {
  const { language } = reader;
  const words = WORDS[language];
  const text = textOf(kind, params, language);
  const name = tidyLine(reader.name);
  const signed = link.signedUntil ? [words.signed(writtenOut(link.signedUntil.toISOString(), language))] : [];
  return layOutMail({
    language,
    subject: text.title,
    greeting: name === '' ? words.hello : `${words.dear} ${name},`,
    blocks: text.blocks,
    turn: text.turn,
    button: { label: text.action, url: link.url },
    footer: [...signed, `${words.why} ${text.because}.`, words.automatic],
  });
}

/** The mail for signing in: a code to type and a link to open, of which one works once within `minutes` minutes. */
export function signInCodeMail(
  language: Language,
  { code, url, minutes }: { code: string; url: string; minutes: number },
): MailContent {
  const words = WORDS[language];
  const nl = language === 'nl';
  return layOutMail({
    language,
    // Without the code: subjects show up on locked screens.
    subject: nl ? 'Uw code om in te loggen bij Fieldmatch' : 'Your code to sign in to Fieldmatch',
    greeting: words.hello,
    blocks: [
      nl
        ? 'Met deze code logt u in bij Fieldmatch. Vul hem in waar u erom vroeg:'
        : 'Sign in to Fieldmatch with this code. Type it where you asked for it:',
    ],
    code,
    turn: nl
      ? `Leest u deze mail op het apparaat waarmee u wilt inloggen? Dan kunt u ook de knop gebruiken. De code en de knop werken ${minutes} minuten, samen één keer, en alleen in de browser waarin u erom vroeg. Geef ze aan niemand anders, ook niet als iemand erom vraagt.`
      : `Do you read this mail on the device that you want to sign in with? Then you can use the button instead. Code and button work for ${minutes} minutes, once between them, and only in the browser where you asked. Give them to nobody, even if somebody asks for them.`,
    button: { label: nl ? 'Log in bij Fieldmatch' : 'Sign in to Fieldmatch', url },
    footer: [
      nl
        ? 'U krijgt deze mail omdat iemand met uw mailadres wil inloggen. Was u dat niet? Dan hoeft u niets te doen.'
        : 'You get this mail because somebody wants to sign in with your address. If that was not you, you need not do anything.',
      words.automatic,
    ],
  });
}
