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
