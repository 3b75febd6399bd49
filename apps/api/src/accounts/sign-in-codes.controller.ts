import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { SessionsService } from '#libs/accounts';
import { Access } from '../access/access.decorator.js';
import { NewSignInCode } from './session.dto.js';

@ApiTags('sessions')
@Controller('sign-in-codes')
export class SignInCodesController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @HttpCode(202)
  @Access('public')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({ summary: 'Have a one-time sign-in code mailed', operationId: 'requestSignInCode' })
  async create(@Body() body: NewSignInCode): Promise<void> {
    await this.sessions.requestCode(body.email);
  }
}
