import { Controller, Delete, Get, HttpCode, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdentitiesService, type Actor } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { UuidParam } from '../http/params.js';
import { IdentityList } from './identity.dto.js';

@ApiTags('me')
@Controller('identities')
@Access('identity.read')
export class IdentitiesController {
  constructor(
    private readonly identities: IdentitiesService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the identities that you can sign in with', operationId: 'listIdentities' })
  @ApiOkResponse({ type: IdentityList })
  async list(@CurrentActor() actor: Actor): Promise<IdentityList> {
    const identities = await this.identities.list(actor);
    return {
      items: identities.map(({ id, issuer, createdAt, lastUsedAt }) => ({
        id,
        providerId: this.settings.IDENTITY_PROVIDERS.find((provider) => provider.issuer === issuer)?.id ?? null,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      })),
    };
  }

  @Delete(':id')
  @Access('identity.disconnect')
  @HttpCode(204)
  @ApiOperation({ summary: 'Disconnect an identity from your account', operationId: 'disconnectIdentity' })
  async disconnect(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<void> {
    await this.identities.disconnect(actor, id);
  }
}
