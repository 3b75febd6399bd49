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
    await this.codes.request(email, rememberBrowser(request, response, this.settings.PUBLIC_URL), language);
  }
}
