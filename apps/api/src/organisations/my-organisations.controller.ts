import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsRepository, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { notFound } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { OrganisationDirectory } from './organisation-directory.js';
import { MyOrganisationList, OrganisationParams, organisationResource } from './organisation.dto.js';

@ApiTags('me')
@Controller('me')
@Access('me.read')
export class MyOrganisationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly directory: OrganisationDirectory,
  ) {}

  @Get('organisations')
  @ApiOperation({ summary: 'List the organisations that you belong to', operationId: 'listMyOrganisations' })
  @ApiOkResponse({ type: MyOrganisationList })
  async list(@CurrentActor() actor: Actor): Promise<MyOrganisationList> {
    const keys = actor.allMemberships.map(({ organisationKind, organisationId }) => ({
      kind: organisationKind,
      id: organisationId,
    }));
    const organisations = await this.directory.find(keys);
    const items = organisations.flatMap((organisation) => {
      const membership = actor.allMemberships.find(
        ({ organisationKind, organisationId }) => organisationKind === organisation.kind && organisationId === organisation.id,
      );
      const acting = actor.belongsTo(organisation.kind, organisation.id);
      return membership ? [{ ...organisationResource(organisation), role: membership.role, acting }] : [];
    });
    return { items };
  }

  @Put('acting-organisation')
  @HttpCode(204)
  @Access('me.change')
  @ApiOperation({
    summary: 'Act for one of your organisations only, for the rest of this session',
    operationId: 'chooseOrganisation',
  })
  async choose(@CurrentActor() actor: Actor, @Body() { organisationKind, organisationId }: OrganisationParams): Promise<void> {
    const belongs = actor.allMemberships.some(
      (one) => one.organisationKind === organisationKind && one.organisationId === organisationId,
    );
    if (!belongs) throw notFound('organisation', organisationId);
    await this.unitOfWork.run((work) => this.accounts.actFor(work, actor.sessionId, { organisationKind, organisationId }));
  }

  @Delete('acting-organisation')
  @HttpCode(204)
  @Access('me.change')
  @ApiOperation({ summary: 'Act for all your organisations again', operationId: 'chooseAllOrganisations' })
  async chooseAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.unitOfWork.run((work) => this.accounts.actFor(work, actor.sessionId, null));
  }
}
