import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import { SessionsService, type Actor } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.js';
import { UuidParam } from '../http/params.js';
import { NewSession, SessionList } from './session.dto.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(204)
  @Access('public')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({ summary: 'Sign in with a mailed code; the answer sets the session cookie', operationId: 'openSession' })
  async open(
    @Body() body: NewSession,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const opened = await this.sessions.open(body.email, body.code, userAgent ?? '');
    setSessionCookie(response, this.settings.PUBLIC_URL, opened.token);
  }

  @Get()
  @Access('signed_in')
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

  @Delete(':id')
  @HttpCode(204)
  @Access('signed_in')
  @ApiOperation({ summary: 'End one of your sessions, this one or another', operationId: 'endSession' })
  async end(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.revoke(actor, id);
    if (id === actor.sessionId) clearSessionCookie(response, this.settings.PUBLIC_URL);
  }
}
