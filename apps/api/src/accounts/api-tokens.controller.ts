import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ApiTokensService, type Actor, type ApiToken } from '#libs/accounts';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { UuidParam } from '../http/params.js';
import { ApiTokenList, ApiTokenResource, MadeApiToken, NewApiTokenBody } from './api-token.dto.js';

/** Tokens for hubs' own systems. They are made and revoked by people who are signed in, never with a token. */
@ApiTags('me')
@Controller('api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @Access('api_token.read')
  @ApiOperation({ summary: 'List your tokens', operationId: 'listApiTokens' })
  @ApiOkResponse({ type: ApiTokenList })
  async list(@CurrentActor() actor: Actor): Promise<ApiTokenList> {
    return { items: (await this.tokens.list(actor)).map(apiTokenResource) };
  }

  /** Without an Idempotency-Key, since its answer would be kept, and with it the token. */
  @Post()
  @Access('api_token.make')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary: 'Make a token for a system of your hub; the answer is the only one that tells it',
    operationId: 'makeApiToken',
  })
  @ApiCreatedResponse({ type: MadeApiToken })
  async make(@CurrentActor() actor: Actor, @Body() body: NewApiTokenBody): Promise<MadeApiToken> {
    const { apiToken, token } = await this.tokens.make(actor, body);
    return { ...apiTokenResource(apiToken), token };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('api_token.revoke')
  @ApiOperation({ summary: 'Revoke one of your tokens', operationId: 'revokeApiToken' })
  async revoke(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}

function apiTokenResource({ id, name, hubId, scopes, createdAt, expiresAt, lastUsedAt }: ApiToken): ApiTokenResource {
  return {
    id,
    name,
    hubId,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
