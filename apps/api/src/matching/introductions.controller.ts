import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { IntroductionsService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { AuditedRead } from '../audit/audited-read.decorator.js';
import { PageQuery, pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import { IntroductionPage, introductionResource, IntroductionResource } from './invitation.dto.js';

@ApiTags('introductions')
@Controller('introductions')
@Access('introduction.read')
export class IntroductionsController {
  constructor(private readonly introductions: IntroductionsService) {}

  @Get()
  @AuditedRead('introduction')
  @ApiOperation({ summary: 'List the introductions of your organisations', operationId: 'listIntroductions' })
  @ApiOkResponse({ type: IntroductionPage })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<IntroductionPage> {
    return pageOf(query, (window) => this.introductions.page(actor, window), introductionResource);
  }

  @Get(':id')
  @AuditedRead('introduction')
  @ApiOperation({ summary: 'Read an introduction with the contact details of both sides', operationId: 'getIntroduction' })
  @ApiOkResponse({ type: IntroductionResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<IntroductionResource> {
    return introductionResource(await this.introductions.get(actor, id));
  }
}
