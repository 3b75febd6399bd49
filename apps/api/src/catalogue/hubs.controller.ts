import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '#libs/database';
import { HubsService, type HubWithProvinces } from '#libs/fieldlabs';
import { Clock } from '#libs/kernel';
import { Access } from '../access/access.decorator.js';
import { Compressed } from '../http/compressed.decorator.js';
import { SlugParam } from '../http/params.js';
import { HubList, hubResource, HubResource } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('hubs')
@Access('catalogue.read')
@Compressed()
export class HubsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hubs: HubsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the hubs', operationId: 'listHubs' })
  @ApiOkResponse({ type: HubList })
  async list(): Promise<HubList> {
    const hubs = await this.hubs.list(this.unitOfWork.read);
    return { items: await Promise.all(hubs.map((hub) => this.show(hub))) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a hub', operationId: 'getHub' })
  @ApiOkResponse({ type: HubResource })
  async get(@Param() { id }: SlugParam): Promise<HubResource> {
    return this.show(await this.hubs.get(this.unitOfWork.read, id));
  }

  private async show(hub: HubWithProvinces): Promise<HubResource> {
    return hubResource(hub, await this.hubs.policyAt(this.unitOfWork.read, hub.id, this.clock.now()));
  }
}
