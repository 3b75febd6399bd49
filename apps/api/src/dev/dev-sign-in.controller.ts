import { Controller, Get, Header, Headers, Inject, Param, Post, Redirect, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccountsRepository, SessionsService, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { notFound, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Access, MaybeActor } from '../access/access.decorator.js';
import { sessionCookie } from '../access/session-cookie.js';
import { PAGE_POLICY } from './dev-mail.page.js';
import { startPage } from './dev-start.page.js';

/** The local stack's start page: who to be, where the mail is. It exists only where `CAUGHT_MAIL_DIR` is set. */
@ApiExcludeController()
@Controller('dev')
@Access('local_stack.use')
export class DevSignInController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAGE_POLICY)
  async start(@MaybeActor() actor: Actor | null): Promise<string> {
    return startPage(await this.accounts.demoUsers(this.unitOfWork.read), actor);
  }

  /** @throws DomainError `account.not_found` for anybody but a demo account: nobody real is ever signed in here. */
  @Post('sign-ins/:email')
  @Redirect('/dev', 303)
  async signIn(
    @Param('email') email: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const users = await this.accounts.demoUsers(this.unitOfWork.read);
    const user = users.find((one) => one.email === email.toLowerCase());
    if (!user) throw notFound('account', email);
    const { token, expiresAt } = await this.sessions.openFor(user.id, userAgent ?? '');
    sessionCookie.set(response, this.settings.PUBLIC_URL, token, expiresAt);
  }
}
