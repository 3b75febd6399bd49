import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import { SignInCodesService } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Access } from '../access/access.decorator.js';
import type { ApiRequest } from '../access/api-request.js';
import { rememberBrowser } from './browser-cookie.js';
import { NewSignInCode } from './session.dto.js';

/**
 * When it is answered, in ms. Noting a code for somebody with an account takes some hundredths of a millisecond longer, which many
 * questions could tell from noise; whoever waits for a clock that is slower than both learns nothing.
 */
const ANSWERED_AFTER_MS = 100;

@ApiTags('sessions')
@Controller('sign-in-codes')
export class SignInCodesController {
  constructor(
    private readonly codes: SignInCodesService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Post()
  @Access('session.open')
  @HttpCode(202)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary:
      'Have a one-time code and link mailed, with an account or without; both work only in the browser that keeps the cookie of this answer',
    operationId: 'requestSignInCode',
  })
  async create(
    @Body() { email, language = 'nl' }: NewSignInCode,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const browser = rememberBrowser(request, response, this.settings.PUBLIC_URL);
    await Promise.all([this.codes.request(email, browser, language), pause(ANSWERED_AFTER_MS)]);
  }
}
