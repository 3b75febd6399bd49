import { LANGUAGES, type Language } from '#libs/taxonomy';
import type { MessageText, MessageTexts } from './message-text.js';
import type { NotificationKind, NotificationParams } from './notification-params.js';
import { TEXTS_EN } from './texts.en.js';
import { TEXTS_NL } from './texts.nl.js';
import { tidy } from './tidy.js';

const TEXTS: Record<Language, MessageTexts> = { nl: TEXTS_NL, en: TEXTS_EN };

/**
 * What a notification says in `language`. Values are made harmless for plain text; whoever adds markup escapes them.
 *
 * @throws Error for a kind of a newer release, RangeError for a value that is no instant.
 */
export function textOf<Kind extends NotificationKind>(
  kind: Kind,
  params: NotificationParams[Kind],
  language: Language,
): MessageText {
  const texts = TEXTS[language];
  if (!Object.hasOwn(texts, kind)) throw new Error(`This release has no text for notifications of kind '${kind}'.`);
  const text = texts[kind](tidy(params));
  return { ...text, title: tidy(text.title) };
}

/** @throws as {@link textOf}, when the notification cannot be put into words in every language. */
export function assertReadable<Kind extends NotificationKind>(kind: Kind, params: NotificationParams[Kind]): void {
  for (const language of LANGUAGES) textOf(kind, params, language);
}
