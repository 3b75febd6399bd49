import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import { SessionsService, SignInCodesService, type Actor } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import type { ApiRequest } from '../access/api-request.js';
import { sessionCookie } from '../access/session-cookie.js';
import { UuidParam } from '../http/params.js';
import { browserCookie } from './browser-cookie.js';
import { EndedSessions, NewSession, NewSessionByLink, SessionList } from './session.dto.js';
import { handOver, signingIn } from './signed-in.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly codes: SignInCodesService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Post('sessions')
  @Access('session.open')
  @HttpCode(204)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary:
      'Sign in with a mailed code in the browser that asked for it, or open an account with it and a name; sets the session cookie',
    operationId: 'openSession',
  })
  async open(
    @Body() { email, code, name }: NewSession,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const browser = browserCookie.read(request, this.settings.PUBLIC_URL);
    const opened = await this.codes.openByCode(email, code, browser, signingIn(request), name);
    handOver(response, this.settings.PUBLIC_URL, opened);
  }

  /** A POST with the token in its body, so that neither a scanner that opens links nor a log that keeps addresses signs in. */
  @Post('sign-in-links/sessions')
  @HttpCode(204)
  @Access('session.open')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary:
      'Sign in with a mailed link in the browser that asked for it, or open an account with it and a name; sets the session cookie',
    operationId: 'openSessionByLink',
  })
  async openByLink(
    @Body() { token, name }: NewSessionByLink,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const browser = browserCookie.read(request, this.settings.PUBLIC_URL);
    handOver(response, this.settings.PUBLIC_URL, await this.codes.openByLink(token, browser, signingIn(request), name));
  }

  @Get('sessions')
  @Access('session.read')
  @ApiOperation({ summary: 'List your open sessions', operationId: 'listSessions' })
  @ApiOkResponse({ type: SessionList })
  async list(@CurrentActor() actor: Actor): Promise<SessionList> {
    const sessions = await this.sessions.list(actor);
    return {
      items: sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
        id,
        userAgent,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: id === actor.sessionId,
      })),
    };
  }

  @Delete('sessions')
  @HttpCode(204)
  @Access('session.end')
  @ApiOperation({ summary: 'Sign out everywhere, or everywhere else', operationId: 'endSessions' })
  async endAll(
    @CurrentActor() actor: Actor,
    @Query() { keepCurrent = false }: EndedSessions,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.revokeAll(actor, { keepCurrent });
    if (!keepCurrent) sessionCookie.clear(response, this.settings.PUBLIC_URL);
  }

  @Delete('sessions/:id')
  @Access('session.end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions, this one or another', operationId: 'endSession' })
  async end(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.revoke(actor, id);
    if (id === actor.sessionId) sessionCookie.clear(response, this.settings.PUBLIC_URL);
  }
}
