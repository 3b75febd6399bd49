import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  createTransport,
  type NodemailerError,
  type SMTPPoolOptions,
  type SMTPPoolSentMessageInfo,
  type Transporter,
} from 'nodemailer';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import type { Language } from '#libs/taxonomy';
import type { CalendarPart } from './meeting-calendar.js';
import type { MailContent } from './mail-layout.js';
import { tidyLine } from './tidy.js';

/** Longest that handing over one mail may take, in ms; far below the time that a delivery's claim lasts. */
const LONGEST_SEND = 30_000;

/** One mail to one person. */
export interface OutgoingMail {
  to: { name: string; address: string };
  /** From {@link MailSender.messageIdOf}; the same at every try. */
  messageId: string;
  language: Language;
  content: MailContent;
  /** Where one click ends such mails (RFC 8058); null where they cannot be ended. */
  unsubscribeUrl: string | null;
  /** An appointment for the reader's calendar. */
  calendar: CalendarPart | null;
}

/** The mail server refuses this mail for good: another try would meet the same answer. */
export class MailRefusedError extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'MailRefusedError';
  }
}

/** One address and nothing else: no list, no display name, no line break that would begin a header of its own. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const MESSAGE_ID = /^<[\w.+-]+@[\w.-]+>$/;

/** Hands mails to the SMTP server of `SMTP_URL` over a few lasting connections. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly logger = new Logger(MailSender.name);
  private readonly transport: Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  /** The address that mails come from. */
  readonly address: string;

  /** @throws Error when `MAIL_FROM` holds no address */
  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {
    this.address = addressOf(settings.MAIL_FROM);
    this.transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      maxConnections: 5,
      // A lasting connection that the server has dropped meanwhile is replaced once, as long as no byte of the mail has gone out.
      // After that, whether to send again is the delivery's decision.
      maxRequeues: 1,
      idleTimeout: 30_000,
      dnsTimeout: 5_000,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // An unheard error event would end the process; the sends that it concerns fail by themselves.
    this.transport.on('error', (error: Error) => this.logger.warn(`Mail connection: ${error.message}`));
  }

  /**
   * Message-ID (RFC 5322 §3.6.4) of the mail for the thing with this id, which makes it the same at every try.
   *
   * @param id a uuid.
   */
  messageIdOf(id: string): string {
    return `<${id}@${this.address.slice(this.address.lastIndexOf('@') + 1)}>`;
  }

  /**
   * Resolves once the mail server has taken the mail. After any error but a refusal it may or may not have taken it: the
   * connection can break between the server's decision and its answer. Whoever tries again uses the same `messageId`.
   *
   * @throws MailRefusedError when another try cannot succeed; another error when it may.
   */
  async send({ to, messageId, language, content, unsubscribeUrl, calendar }: OutgoingMail): Promise<void> {
    if (!ADDRESS.test(to.address)) throw new MailRefusedError(new Error('The address is not one mail address.'));
    if (!MESSAGE_ID.test(messageId)) throw new MailRefusedError(new Error('The Message-ID is not of the form <id@domain>.'));
    try {
      await this.transport.sendMail({
        from: this.settings.MAIL_FROM,
        to: { name: tidyLine(to.name), address: to.address },
        subject: tidyLine(content.subject),
        text: content.text,
        html: content.html,
        ...(calendar && { icalEvent: { ...calendar, filename: 'fieldmatch.ics' } }),
        messageId,
        // Auto-Submitted (RFC 3834) keeps out-of-office replies away; both tell machines and screen readers what this is.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...oneClick(unsubscribeUrl) },
        xMailer: false,
        signal: AbortSignal.timeout(LONGEST_SEND),
      });
    } catch (error) {
      throw isRefusal(error as NodemailerError) ? new MailRefusedError(error as Error) : error;
    }
  }

  /** Mails that are being handed over are finished; those that come later fail and are tried again after the restart. */
  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/**
 * Only a permanent answer to the recipient or to the message itself. A refused sign-in, sender or connection says that the system
 * is set up wrongly: its mails wait until that is repaired.
 */
function isRefusal({ code, command, permanent }: NodemailerError): boolean {
  const concernsThisMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
  // Without an answer of the server, the mail did not even leave: it is too large or its address cannot be sent to.
  return concernsThisMail && (permanent ?? true);
}

/** RFC 8058: both headers, each on one line, since a folded one breaks signatures over it (DKIM). */
function oneClick(url: string | null): Record<string, string | { prepared: true; value: string }> {
  if (url === null) return {};
  return {
    'List-Unsubscribe': { prepared: true, value: `<${url}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function addressOf(sender: string): string {
  const address = /([^\s<>]+@[A-Za-z0-9.-]+)>?\s*$/.exec(sender)?.[1];
  if (address === undefined) throw new Error(`MAIL_FROM holds no mail address: '${sender}'. Write it as: Name <name@domain>`);
  return address;
}
