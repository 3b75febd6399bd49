import { Body, Controller, Get, Header, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import type { Actor } from '#libs/accounts';
import { Clock, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { PrivacyService } from '#libs/privacy';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { sessionCookie } from '../access/session-cookie.js';
import { AuditedRead } from '../audit/audited-read.decorator.js';
import { NewErasure, PersonalDataResource } from './privacy.dto.js';

@ApiTags('me')
@Controller('me')
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Get('personal-data')
  @Access('me.export')
  @Throttle({ default: { limit: 10, ttl: 60_000 } })
  @AuditedRead('personal_data')
  @Header('Content-Disposition', 'attachment; filename="fieldmatch-personal-data.json"')
  @ApiOperation({ summary: 'Everything that is kept about you', operationId: 'readMyPersonalData' })
  @ApiOkResponse({ type: PersonalDataResource })
  async read(@CurrentActor() actor: Actor): Promise<PersonalDataResource> {
    return { readAt: this.clock.now().toISOString(), items: await this.privacy.read(actor) };
  }

  @Post('erasures')
  @Access('me.erase')
  @HttpCode(204)
  @Throttle({ default: { limit: 10, ttl: 60_000 } })
  @ApiOperation({ summary: 'Have your data erased and your sessions ended; it cannot be undone', operationId: 'eraseMe' })
  async erase(
    @CurrentActor() actor: Actor,
    @Body() { email }: NewErasure,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.privacy.erase(actor, email);
    sessionCookie.clear(response, this.settings.PUBLIC_URL);
  }
}
