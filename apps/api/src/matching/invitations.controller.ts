import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { InvitationsService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import {
  answerOf,
  InvitationPage,
  InvitationPageQuery,
  invitationResource,
  InvitationResource,
  NewAnswer,
} from './invitation.dto.js';

@ApiTags('invitations')
@Controller('invitations')
@Access('invitation.read')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @ApiOperation({ summary: 'List the invitations of your fieldlabs', operationId: 'listInvitations' })
  @ApiOkResponse({ type: InvitationPage })
  async list(@CurrentActor() actor: Actor, @Query() query: InvitationPageQuery): Promise<InvitationPage> {
    return pageOf(
      query,
      ({ after, limit }) => this.invitations.page(actor, { status: query.status, after, limit }),
      invitationResource,
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an invitation', operationId: 'getInvitation' })
  @ApiOkResponse({ type: InvitationResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<InvitationResource> {
    return invitationResource(await this.invitations.get(actor, id));
  }

  @Post(':id/answers')
  @Access('invitation.answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept or decline', operationId: 'answerInvitation' })
  @ApiOkResponse({ type: InvitationResource })
  async answer(@CurrentActor() actor: Actor, @Param() { id }: UuidParam, @Body() body: NewAnswer): Promise<InvitationResource> {
    return invitationResource(await this.invitations.answer(actor, id, answerOf(body)));
  }
}
