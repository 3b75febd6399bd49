import { Injectable, Logger } from '@nestjs/common';
import type { Recipient } from '#libs/accounts';
import { deliveryPostponed, MailRefusedError, MailSender, type MailContent } from '#libs/notifications';

/** Sends mails that no notification stands behind, such as codes: they are due now or never, and kept nowhere. */
@Injectable()
export class DirectMail {
  private readonly logger = new Logger(DirectMail.name);

  constructor(private readonly mail: MailSender) {}

  /**
   * @param id of what the mail carries; the same id is the same mail.
   * @throws DomainError `delivery.postponed` when the mail server may take it later.
   */
  async send(id: string, to: Pick<Recipient, 'name' | 'email' | 'language'>, content: MailContent): Promise<void> {
    const message = {
      to: { name: to.name, address: to.email },
      messageId: this.mail.messageIdOf(id),
      language: to.language,
      content,
      unsubscribeUrl: null,
      calendar: null,
    };
    await this.mail.send(message).catch((error: unknown) => {
      // The queue keeps what is thrown, and a mail server's answer may hold an address.
      if (!(error instanceof MailRefusedError)) throw deliveryPostponed(id, error);
      this.logger.warn(`The mail server refused the mail of ${id} for good.`);
    });
  }
}
