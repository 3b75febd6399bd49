import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

/** What a list shows of a mail that the local stack caught instead of delivering it. */
export interface CaughtMailSummary {
  /** Name of its file without `.eml`; ids sort by the moment of arrival. */
  id: string;
  /** Message-ID with its angle brackets; empty when the mail has none. */
  messageId: string;
  /** When it was sent, by its own header (ISO 8601, UTC, to the second); empty when it has none. */
  date: string;
  /** Every address it was delivered to, in lower case. */
  to: string[];
  subject: string;
  text: string;
}

export interface CaughtMail extends CaughtMailSummary {
  from: string;
  /** The HTML part, or null when it has none. */
  html: string | null;
  headers: { name: string; value: string }[];
}

/** Names as the mail catcher gives them. No separator and no leading dot, so that no name can lead out of the folder. */
const FILE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,199})\.eml$/;

/** Summaries kept in memory, some kilobytes each; whatever is dropped is read again when it is asked for. */
const MOST_KEPT = 10_000;

/** Reads the folder of caught mail. A caught mail never changes. */
export class CaughtMailRepository {
  private readonly summaries = new Map<string, CaughtMailSummary>();

  constructor(private readonly directory: string) {}

  /**
   * Mails, newest first.
   *
   * @param filter.to only those to this address; empty for all.
   * @param filter.after only those whose id sorts after it; empty for all.
   * @param filter.limit most that are returned.
   */
  async list({ to, after, limit }: { to: string; after: string; limit: number }): Promise<CaughtMailSummary[]> {
    const found: CaughtMailSummary[] = [];
    for (const id of await this.ids()) {
      if (found.length >= limit || id <= after) break;
      const summary = this.summaries.get(id) ?? this.keep(await this.parse(id));
      if (to === '' || summary.to.includes(to.toLowerCase())) found.push(summary);
    }
    return found;
  }

  /** @returns null for an id that is not in the folder, whatever it looks like */
  async find(id: string): Promise<CaughtMail | null> {
    return (await this.ids()).includes(id) ? this.parse(id) : null;
  }

  /** Newest first; none when the folder is not there yet. */
  private async ids(): Promise<string[]> {
    const names = await readdir(this.directory).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    const ids = names.flatMap((name) => FILE.exec(name)?.[1] ?? []);
    return ids.sort().reverse();
  }

  private keep({ id, messageId, date, to, subject, text }: CaughtMail): CaughtMailSummary {
    if (this.summaries.size >= MOST_KEPT) this.summaries.clear();
    const summary = { id, messageId, date, to, subject, text };
    this.summaries.set(id, summary);
    return summary;
  }

  private async parse(id: string): Promise<CaughtMail> {
    const mail = await simpleParser(await readFile(join(this.directory, `${id}.eml`)), {
      skipImageLinks: true,
      skipTextToHtml: true,
    });
    return {
      id,
      messageId: mail.messageId ?? '',
      date: mail.date?.toISOString() ?? '',
      from: mail.from?.text ?? '',
      to: receivers(mail),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || null,
      headers: mail.headerLines.map(({ line }) => {
        const colon = line.indexOf(':');
        return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
      }),
    };
  }
}

/** Those of the envelope, which the catcher writes down, and those that the mail names. */
function receivers(mail: ParsedMail): string[] {
  const named = [mail.to ?? []].flat().flatMap(({ value }: AddressObject) => value.map(({ address = '' }) => address));
  const delivered = mail.headerLines
    .filter(({ key }) => key === 'delivered-to')
    .map(({ line }) => line.slice(line.indexOf(':') + 1).trim());
  return [...new Set([...delivered, ...named].map((address) => address.toLowerCase()))].filter((address) => address !== '');
}
