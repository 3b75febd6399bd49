import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Actor } from '#libs/accounts';
import { JoiningRequestsService } from '#libs/joining';
import { AuditedRead } from '../audit/audited-read.decorator.js';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { pageOf, PageQuery } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import {
  AskedJoiningResource,
  askedJoiningResource,
  JoiningRequestCount,
  JoiningRequestPage,
  joiningRequestResource,
  NewJoiningAnswer,
  NewJoiningRequest,
} from './joining-request.dto.js';

/** For who cannot register their company because somebody else has done so. */
@ApiTags('organisations')
@Controller('joining-requests')
@Access('joining_request.read')
export class JoiningRequestsController {
  constructor(private readonly requests: JoiningRequestsService) {}

  @Post()
  @Access('joining_request.make')
  @Idempotent()
  // Besides what one person may ask a day: anybody may open accounts.
  @Throttle({ default: { limit: 60, ttl: 60 * 60_000 } })
  @ApiOperation({
    summary: 'Ask to be let into the company with a KVK number that is registered already; the answer comes by mail',
    operationId: 'askToJoin',
  })
  @ApiCreatedResponse({ type: AskedJoiningResource })
  async ask(@CurrentActor() actor: Actor, @Body() { kvkNumber }: NewJoiningRequest): Promise<AskedJoiningResource> {
    return askedJoiningResource(await this.requests.ask(actor, kvkNumber));
  }

  @Get()
  @AuditedRead('joining_request')
  @ApiOperation({ summary: 'List the requests that wait for you', operationId: 'listJoiningRequests' })
  @ApiOkResponse({ type: JoiningRequestPage })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<JoiningRequestPage> {
    return pageOf(query, (window) => this.requests.page(actor, window), joiningRequestResource);
  }

  /** Shows nobody, so that a page may look as often as it likes. */
  @Get('count')
  @ApiOperation({ summary: 'Count the requests that wait for you', operationId: 'countJoiningRequests' })
  @ApiOkResponse({ type: JoiningRequestCount })
  async count(@CurrentActor() actor: Actor): Promise<JoiningRequestCount> {
    return { count: await this.requests.count(actor) };
  }

  @Post(':id/answers')
  @Access('joining_request.answer')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Let the person in, or decline, once you have checked who it is',
    operationId: 'answerJoiningRequest',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { answer, role }: NewJoiningAnswer,
  ): Promise<void> {
    await this.requests.answer(actor, id, answer, role);
  }
}
