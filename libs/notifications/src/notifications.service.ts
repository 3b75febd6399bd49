import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Clock, isWorkingTime, newId, nextDigestTime, nextWorkingTime, notFound } from '#libs/kernel';
import type { Work } from '#libs/database';
import type { Language } from '#libs/taxonomy';
import type { HeldMessage } from './held-message.entity.js';
import { HeldMessageRepository } from './held-message.repository.js';
import { blockText } from './mail-layout.js';
import { MailQueue, type Addressed } from './mail-queue.js';
import { MessagePreferencesRepository, usualWish } from './message-preferences.repository.js';
import { isOptional } from './message-way.js';
import type { Notification } from './notification.entity.js';
import { cursorInvalid } from './notification.errors.js';
import type { NotificationKind, NotificationParams } from './notification-params.js';
import { pathOf } from './notification-path.js';
import { NotificationRepository } from './notification.repository.js';
import { assertReadable, textOf } from './texts.js';
import { tidy, tidyLine } from './tidy.js';

/** Who is told something, and how to reach this person. */
export interface Recipient {
  userId: string;
  name: string;
  email: string;
  language: Language;
}

/** A notification in words. */
export interface NotificationText {
  /** One line. */
  title: string;
  /** Plain text; an empty line parts paragraphs. */
  body: string;
  /** Where it leads, below `PUBLIC_URL`. */
  path: string;
}

export interface NotificationPage {
  items: Notification[];
  /** The `after` of the next page; null on the last one. */
  next: string | null;
}

/** Above what the api offers, since it asks for one item more than it shows. */
const MOST_PER_PAGE = 200;
/** Rows of one INSERT: PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1_000;

/** What is said, and to whom. */
export interface Telling<Kind extends NotificationKind> {
  params: NotificationParams[Kind];
  recipients: readonly Recipient[];
}

interface Told {
  recipient: Recipient;
  notification: Notification;
}

/** Tells people what happened: on the screen, and by a mail that leaves through the outbox. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly preferences: MessagePreferencesRepository,
    private readonly held: HeldMessageRepository,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells every recipient once, in the transaction of what happened: if it rolls back, nobody is told.
   *
   * @throws Error when the notification cannot be put into words, so that no unreadable one is ever stored.
   */
  async notify<Kind extends NotificationKind>(
    work: Work,
    { kind, params, recipients }: { kind: Kind } & Telling<Kind>,
  ): Promise<void> {
    await this.notifyEach(work, kind, [{ params, recipients }]);
  }

  /** As {@link notify} for several tellings of one kind, at the cost of one. */
  async notifyEach<Kind extends NotificationKind>(work: Work, kind: Kind, tellings: readonly Telling<Kind>[]): Promise<void> {
    const told = tellings.flatMap((telling) => this.toTell(kind, telling));
    for (let start = 0; start < told.length; start += BATCH) {
      const batch = told.slice(start, start + BATCH);
      await this.notifications.add(
        work,
        batch.map(({ notification }) => notification),
      );
      await this.mail(work, kind, batch);
    }
  }

  /**
   * A person's notifications, newest first. What arrives meanwhile does not shift the pages.
   *
   * @param options.after `next` of the page before.
   * @param options.limit 1 to 200; other values are brought into that range.
   * @throws DomainError `request.invalid` when `after` never came from here.
   */
  async page(
    work: Work,
    userId: string,
    { after, limit, unreadOnly = false }: { after?: string; limit: number; unreadOnly?: boolean },
  ): Promise<NotificationPage> {
    if (after !== undefined && !isUuid(after)) throw cursorInvalid('after');
    const size = Math.min(Math.max(Math.trunc(limit), 1), MOST_PER_PAGE);
    const found = await this.notifications.list(work, userId, { after, limit: size + 1, unreadOnly });
    const items = found.slice(0, size);
    return { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null };
  }

  async unreadCount(work: Work, userId: string): Promise<number> {
    return this.notifications.countUnread(work, userId);
  }

  /**
   * Marks a person's notification as read; doing it again keeps the first moment.
   *
   * @throws DomainError `notification.not_found` for an unknown one and for another person's alike.
   */
  async markRead(work: Work, userId: string, id: string): Promise<void> {
    const found = isUuid(id) && (await this.notifications.markRead(work, userId, id, this.clock.now()));
    if (!found) throw notFound('notification', id);
  }

  /** A notification as the screen shows it. */
  render({ kind, params }: Pick<Notification, 'kind' | 'params'>, language: Language): NotificationText {
    const { title, blocks, turn } = textOf(kind, params, language);
    return { title, body: [...blocks, turn].map(blockText).join('\n\n'), path: pathOf(kind, params) };
  }

  private toTell<Kind extends NotificationKind>(kind: Kind, { params, recipients }: Telling<Kind>): Told[] {
    assertReadable(kind, params);
    const tidied = tidy(params);
    const people = [...new Map(recipients.map((recipient) => [recipient.userId, recipient])).values()];
    return people.map((recipient) => ({ recipient, notification: this.compose(kind, tidied, recipient) }));
  }

  /** Sends the mails, or keeps them for the time at which each person wants them. */
  private async mail(work: Work, kind: NotificationKind, batch: readonly Told[]): Promise<void> {
    const ids = batch.map(({ recipient }) => recipient.userId);
    const wishOf = isOptional(kind) ? await this.preferences.wishes(work, kind, ids) : () => usualWish(kind);
    const now = this.clock.now();
    const [atOnce, held]: [Addressed[], HeldMessage[]] = [[], []];
    for (const { recipient, notification } of batch) {
      const { userId, email: toAddress, language } = recipient;
      const mail = { notificationId: notification.id, toAddress, toName: tidyLine(recipient.name), language };
      const { way, isQuiet } = wishOf(userId);
      if (way === 'daily') held.push({ ...mail, userId, dueAt: nextDigestTime(now), isBundled: true });
      else if (way === 'at_once' && isQuiet && !isWorkingTime(now))
        held.push({ ...mail, userId, dueAt: nextWorkingTime(now), isBundled: false });
      else if (way === 'at_once') atOnce.push(mail);
    }
    await this.mails.put(work, atOnce);
    await this.held.add(work, held);
  }

  private compose(kind: NotificationKind, params: NotificationParams[NotificationKind], { userId }: Recipient): Notification {
    const challengeId = 'challengeId' in params ? params.challengeId : null;
    return { id: newId(), userId, kind, params, challengeId, createdAt: this.clock.now(), readAt: null };
  }
}
