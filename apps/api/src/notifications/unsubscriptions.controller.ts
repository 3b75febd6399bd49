import { Controller, Get, HttpCode, Inject, Param, Post, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { LinkActorsService } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { MessagePreferencesService } from '#libs/notifications';
import { Access } from '../access/access.decorator.js';
import { Text } from '../http/fields.js';

class TokenParam {
  @Text({ min: 1, max: 1_000, description: 'Signed token' })
  token: string;
}

/**
 * What mail programs call for List-Unsubscribe (RFC 8058): a POST without a session ends mails of this kind, whatever its body says.
 * A GET changes nothing, since scanners open every link; it leads a person to the page that asks.
 */
@ApiExcludeController()
@Controller('unsubscriptions')
@Access('mail_link.use')
@Throttle({ default: { limit: 60, ttl: 60_000 } })
export class UnsubscriptionsController {
  constructor(
    private readonly links: LinkActorsService,
    private readonly preferences: MessagePreferencesService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Get(':token')
  @Redirect()
  show(@Param() { token }: TokenParam): { url: string; statusCode: number } {
    return { url: `${this.settings.PUBLIC_URL.replace(/\/+$/, '')}/answer#${encodeURIComponent(token)}`, statusCode: 303 };
  }

  @Post(':token')
  @HttpCode(204)
  async stop(@Param() { token }: TokenParam): Promise<void> {
    const { actor, subject } = await this.links.read(token, ['stop_messages']);
    await this.preferences.stop(actor.userId, subject);
  }
}
