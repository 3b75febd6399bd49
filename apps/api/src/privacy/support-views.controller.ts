import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { SupportViewsService } from '#libs/privacy';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { PageQuery, pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import { AsOneself } from './as-oneself.decorator.js';
import { NewSupportView, SupportViewPage, supportViewResource, SupportViewResource } from './support-view.dto.js';

@ApiTags('support-views')
@Controller()
export class SupportViewsController {
  constructor(private readonly views: SupportViewsService) {}

  @Post('support-views')
  @Access('support_view.start')
  @AsOneself()
  @ApiOperation({
    summary: 'See what a person sees, for half an hour and without changing anything; the person is told',
    operationId: 'startSupportView',
  })
  @ApiCreatedResponse({ type: SupportViewResource })
  async start(@CurrentActor() actor: Actor, @Body() { email, reason }: NewSupportView): Promise<SupportViewResource> {
    return supportViewResource(await this.views.start(actor, email, reason), actor.sessionId);
  }

  @Delete('support-views/:id')
  @HttpCode(204)
  @Access('support_view.start')
  @AsOneself()
  @ApiOperation({ summary: 'Stop looking', operationId: 'endSupportView' })
  async end(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<void> {
    await this.views.end(actor, id);
  }

  @Get('me/support-views')
  @Access('me.read')
  @ApiOperation({ summary: 'Who looked through your eyes', operationId: 'listMySupportViews' })
  @ApiOkResponse({ type: SupportViewPage })
  async mine(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SupportViewPage> {
    return pageOf(
      query,
      (window) => this.views.ofPerson(actor, window),
      (named) => supportViewResource(named, actor.sessionId),
    );
  }
}
