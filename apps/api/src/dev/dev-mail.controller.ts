import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound } from '#libs/kernel';
import { Access } from '../access/access.decorator.js';
import { CaughtMailRepository, type CaughtMailSummary } from './caught-mail.repository.js';
import { mailListPage, mailPage, PAGE_POLICY } from './dev-mail.page.js';

/** Mails that one page lists. */
const MOST_LISTED = 500;

/** The caught mail of the local stack, for people and for the demo. It exists only where `CAUGHT_MAIL_DIR` is set. */
@ApiExcludeController()
@Controller('dev')
@Access('local_stack.use')
export class DevMailController {
  constructor(private readonly mails: CaughtMailRepository) {}

  @Get('mail')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAGE_POLICY)
  @Header('Cache-Control', 'no-store')
  async list(@Query('to') to?: unknown): Promise<string> {
    const address = oneText(to);
    return mailListPage(await this.mails.list({ to: address, after: '', limit: MOST_LISTED }), address);
  }

  /**
   * Mails as JSON, oldest first, so that a program can follow them.
   *
   * @param to only mails to this address.
   * @param after only mails caught after the one with this id, or from this instant on (ISO 8601, UTC).
   */
  @Get('mail.json')
  @Header('Cache-Control', 'no-store')
  async listAsJson(@Query('to') to?: unknown, @Query('after') after?: unknown): Promise<CaughtMailSummary[]> {
    const mails = await this.mails.list({ to: oneText(to), after: sortableId(oneText(after)), limit: Number.POSITIVE_INFINITY });
    return mails.reverse();
  }

  /** @throws DomainError `mail.not_found` */
  @Get('mail/:id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAGE_POLICY)
  @Header('Cache-Control', 'no-store')
  async show(@Param('id') id: string): Promise<string> {
    const mail = await this.mails.find(id);
    if (!mail) throw notFound('mail', id);
    return mailPage(mail);
  }
}

/** A query parameter that may be missing or, when it is given twice, a list. */
function oneText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Ids begin with the instant of arrival without its separators, so an instant sorts among them once it is written alike. */
function sortableId(after: string): string {
  const instant = /^\d{4}-\d\d-\d\dT/.test(after) ? new Date(after) : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString().replace(/[-:.]/g, '') : after;
}
