import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MembershipInvitationsService, type Actor, type Organisation } from '#libs/accounts';
import { Clock } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { OrganisationDirectory } from './organisation-directory.js';
import {
  MembershipInvitationList,
  MembershipInvitationParams,
  membershipInvitationResource,
  MembershipInvitationResource,
  NewMembershipInvitation,
  OrganisationParams,
} from './organisation.dto.js';

@ApiTags('organisations')
@Controller('organisations/:organisationKind/:organisationId/invitations')
@Access('organisation.invite')
export class MembershipInvitationsController {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly invitations: MembershipInvitationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the invitations to join that nobody has answered', operationId: 'listMembershipInvitations' })
  @ApiOkResponse({ type: MembershipInvitationList })
  async list(@CurrentActor() actor: Actor, @Param() params: OrganisationParams): Promise<MembershipInvitationList> {
    const now = this.clock.now();
    const found = await this.invitations.list(actor, await this.organisation(params));
    return { items: found.map((invitation) => membershipInvitationResource(invitation, now)) };
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Invite somebody to join by mail', operationId: 'inviteMember' })
  @ApiCreatedResponse({ type: MembershipInvitationResource })
  async invite(
    @CurrentActor() actor: Actor,
    @Param() params: OrganisationParams,
    @Body() body: NewMembershipInvitation,
  ): Promise<MembershipInvitationResource> {
    const invitation = await this.invitations.invite(actor, await this.organisation(params), body);
    return membershipInvitationResource(invitation, this.clock.now());
  }

  @Delete(':invitationId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw an invitation to join', operationId: 'withdrawMembershipInvitation' })
  async withdraw(@CurrentActor() actor: Actor, @Param() { invitationId, ...params }: MembershipInvitationParams): Promise<void> {
    await this.invitations.withdraw(actor, await this.organisation(params), invitationId);
  }

  private organisation({ organisationKind, organisationId }: OrganisationParams): Promise<Organisation> {
    return this.directory.get(organisationKind, organisationId);
  }
}
