import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import { ProviderSignInsService } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Access } from '../access/access.decorator.js';
import type { ApiRequest } from '../access/api-request.js';
import { SlugParam } from '../http/params.js';
import { browserCookie, rememberBrowser } from './browser-cookie.js';
import { CompanyJoiningService } from './company-joining.service.js';
import { FinishedProviderSignIn, IdentityProviderList, OpenedProviderSession, ProviderSignInResource } from './identity.dto.js';
import { handOver, signingIn } from './signed-in.js';

/** Sign-in with an organisation's own OpenID provider. */
@ApiTags('sessions')
@Controller('identity-providers')
@Access('session.open')
export class IdentityProvidersController {
  constructor(
    private readonly signIns: ProviderSignInsService,
    private readonly joining: CompanyJoiningService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the providers that one can sign in with', operationId: 'listIdentityProviders' })
  @ApiOkResponse({ type: IdentityProviderList })
  list(): IdentityProviderList {
    return {
      items: this.signIns.providers.map(({ id, name, kvkNumberClaim }) => ({ id, name, saysCompany: kvkNumberClaim !== null })),
    };
  }

  @Post(':id/sign-ins')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary:
      'Begin to sign in with a provider, or to connect it when signed in; only the browser that keeps the cookie can finish',
    operationId: 'beginProviderSignIn',
  })
  @ApiCreatedResponse({ type: ProviderSignInResource })
  async begin(
    @Param() { id }: SlugParam,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProviderSignInResource> {
    const browser = rememberBrowser(request, response, this.settings.PUBLIC_URL);
    return { url: (await this.signIns.begin(id, browser, request.actor ?? null)).href };
  }

  /** A POST by the page that the provider sends the browser back to, so that opening that address does nothing by itself. */
  @Post(':id/sessions')
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary: 'Finish to sign in with a provider; the answer sets the session cookie',
    operationId: 'openProviderSession',
  })
  @ApiOkResponse({ type: OpenedProviderSession })
  async finish(
    @Param() { id }: SlugParam,
    @Body() { query }: FinishedProviderSignIn,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedProviderSession> {
    const browser = browserCookie.read(request, this.settings.PUBLIC_URL);
    const { session, company } = await this.signIns.finish(id, query, browser, signingIn(request), (work, claim) =>
      this.joining.join(work, claim),
    );
    handOver(response, this.settings.PUBLIC_URL, session);
    return { company };
  }
}
