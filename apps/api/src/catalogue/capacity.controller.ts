import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { permitted, type Actor, type Permission } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { CapacityService, FieldlabsService, partiesOfFieldlab } from '#libs/fieldlabs';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { SlugParam } from '../http/params.js';
import { CapacityConfirmation, capacityResource, CapacityResource, NewCapacity } from './capacity.dto.js';

@ApiTags('catalogue')
@Controller('fieldlabs/:id/capacity')
@Access('fieldlab.read_capacity')
export class CapacityController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Read the room of a fieldlab; for its people and for brokers', operationId: 'getCapacity' })
  @ApiOkResponse({ type: CapacityResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: SlugParam): Promise<CapacityResource> {
    const work = this.unitOfWork.read;
    await this.permitted(work, actor, 'fieldlab.read_capacity', id);
    return this.show(work, id);
  }

  @Put()
  @Access('fieldlab.change_capacity')
  @ApiOperation({ summary: 'Declare the room of a fieldlab', operationId: 'declareCapacity' })
  @ApiOkResponse({ type: CapacityResource })
  async declare(@CurrentActor() actor: Actor, @Param() { id }: SlugParam, @Body() body: NewCapacity): Promise<CapacityResource> {
    return this.change(actor, id, (work) => this.capacity.declare(work, id, body, actor.userId));
  }

  @Post('confirmations')
  @Access('fieldlab.change_capacity')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say in one click: still true, full, or room again', operationId: 'confirmCapacity' })
  @ApiOkResponse({ type: CapacityResource })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param() { id }: SlugParam,
    @Body() { word, fullUntil }: CapacityConfirmation,
  ): Promise<CapacityResource> {
    return this.change(actor, id, (work) => this.capacity.say(work, id, word, actor.userId, fullUntil));
  }

  private async change(actor: Actor, id: string, change: (work: Work) => Promise<void>): Promise<CapacityResource> {
    return this.unitOfWork.run(async (work) => {
      await this.permitted(work, actor, 'fieldlab.change_capacity', id);
      await change(work);
      return this.show(work, id);
    });
  }

  private async permitted(work: Work, actor: Actor, permission: Permission, id: string): Promise<void> {
    permitted(actor, permission, id, await this.fieldlabs.get(work, id), partiesOfFieldlab);
  }

  private async show(work: Work, id: string): Promise<CapacityResource> {
    const overview = (await this.capacity.overviews(work, [id])).get(id);
    if (!overview) throw new Error(`No overview of ${id}.`);
    return capacityResource(overview);
  }
}
