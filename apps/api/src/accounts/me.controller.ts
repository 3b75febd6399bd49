import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsRepository, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { MeChanges, MeResource } from './session.dto.js';

@ApiTags('me')
@Controller('me')
@Access('me.read')
export class MeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who you are signed in as', operationId: 'getMe' })
  @ApiOkResponse({ type: MeResource })
  get(@CurrentActor() actor: Actor): MeResource {
    const { userId: id, name, email, language } = actor;
    const memberships = actor.memberships.map(({ organisationKind, organisationId, role }) => ({
      organisationKind,
      organisationId,
      role,
    }));
    return { id, name, email, language, memberships };
  }

  @Patch()
  @Access('me.change')
  @ApiOperation({ summary: 'Change how you are called, and the language in which you are addressed', operationId: 'changeMe' })
  @ApiOkResponse({ type: MeResource })
  async change(
    @CurrentActor() actor: Actor,
    @Body() { name = actor.name, language = actor.language }: MeChanges,
  ): Promise<MeResource> {
    await this.unitOfWork.run((work) => this.accounts.setPerson(work, actor.userId, { name, language }));
    return { ...this.get(actor), name, language };
  }
}
