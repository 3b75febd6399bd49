import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MembershipsService, type Actor, type Organisation } from '#libs/accounts';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { OrganisationDirectory } from './organisation-directory.js';
import {
  MemberChanges,
  MemberList,
  MemberParams,
  memberResource,
  MemberResource,
  OrganisationParams,
  organisationWithRights,
  OrganisationWithRights,
} from './organisation.dto.js';

@ApiTags('organisations')
@Controller('organisations/:organisationKind/:organisationId')
@Access('organisation.read')
export class OrganisationsController {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly memberships: MembershipsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Read an organisation, and what you may do with its people', operationId: 'getOrganisation' })
  @ApiOkResponse({ type: OrganisationWithRights })
  async get(@CurrentActor() actor: Actor, @Param() params: OrganisationParams): Promise<OrganisationWithRights> {
    const organisation = await this.organisation(params);
    await this.memberships.list(actor, organisation);
    return organisationWithRights(actor, organisation);
  }

  @Get('members')
  @ApiOperation({ summary: 'List the people of an organisation', operationId: 'listMembers' })
  @ApiOkResponse({ type: MemberList })
  async list(@CurrentActor() actor: Actor, @Param() params: OrganisationParams): Promise<MemberList> {
    return { items: (await this.memberships.list(actor, await this.organisation(params))).map(memberResource) };
  }

  @Patch('members/:userId')
  @Access('organisation.manage_members')
  @ApiOperation({ summary: 'Give somebody another role', operationId: 'changeMember' })
  @ApiOkResponse({ type: MemberResource })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { userId, ...params }: MemberParams,
    @Body() { role }: MemberChanges,
  ): Promise<MemberResource> {
    return memberResource(await this.memberships.changeRole(actor, await this.organisation(params), userId, role));
  }

  @Delete('members/:userId')
  @HttpCode(204)
  @Access('organisation.manage_members')
  @ApiOperation({ summary: 'Remove somebody from an organisation', operationId: 'removeMember' })
  async remove(@CurrentActor() actor: Actor, @Param() { userId, ...params }: MemberParams): Promise<void> {
    await this.memberships.remove(actor, await this.organisation(params), userId);
  }

  @Post('departures')
  @HttpCode(204)
  @Access('organisation.leave')
  @ApiOperation({ summary: 'Leave an organisation; its last owner cannot', operationId: 'leaveOrganisation' })
  async leave(@CurrentActor() actor: Actor, @Param() params: OrganisationParams): Promise<void> {
    await this.memberships.leave(actor, await this.organisation(params));
  }

  private organisation({ organisationKind, organisationId }: OrganisationParams): Promise<Organisation> {
    return this.directory.get(organisationKind, organisationId);
  }
}
