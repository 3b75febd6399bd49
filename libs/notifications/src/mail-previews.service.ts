import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import type { Work } from '#libs/database';
import type { Language } from '#libs/taxonomy';
import { DeliveryRepository } from './delivery.repository.js';
import { linkOf } from './notification-link.js';
import { notificationMail } from './notification-mail.js';
import { pathOf } from './notification-path.js';
import { sideOf, type Side } from './notification-side.js';

/** A mail as its reader will get it. */
export interface MailPreview {
  /** Whose people get it; null for anybody. */
  side: Side | null;
  toName: string;
  language: Language;
  subject: string;
  /** The plain text part. */
  text: string;
}

/** Shows mails before they are sent. */
@Injectable()
export class MailPreviewsService {
  constructor(
    private readonly deliveries: DeliveryRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * The mails about a challenge that were put on their way in this transaction, first to last. They are those of the sender, but
   * for one thing: where a mail would let its reader act without signing in, the preview leads to the page that asks for it, since
   * whoever looks at it is somebody else.
   *
   * @param after id made before the transaction began: what is younger counts.
   */
  async since(work: Work, challengeId: string, after: string): Promise<MailPreview[]> {
    const pending = await this.deliveries.aboutChallenge(work, challengeId, after);
    return pending.map(({ delivery: { toName, language }, notification: { kind, params, userId } }) => {
      const { signedUntil } = linkOf(kind, params, userId, this.settings);
      const url = `${this.settings.PUBLIC_URL.replace(/\/+$/, '')}${pathOf(kind, params)}`;
      const { subject, text } = notificationMail(kind, params, { name: toName, language }, { url, signedUntil });
      return { side: sideOf(kind), toName, language, subject, text };
    });
  }
}
