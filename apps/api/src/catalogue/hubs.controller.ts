import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '#libs/database';
import { HubsService, type HubPolicy } from '#libs/fieldlabs';
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
    const { read } = this.unitOfWork;
    const hubs = await this.hubs.list(read);
    const policies = await this.hubs.policiesAt(
      read,
      hubs.map(({ id }) => id),
      this.clock.now(),
    );
    return { items: hubs.map((hub) => hubResource(hub, policies.get(hub.id) as HubPolicy)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a hub', operationId: 'getHub' })
  @ApiOkResponse({ type: HubResource })
  async get(@Param() { id }: SlugParam): Promise<HubResource> {
    const { read } = this.unitOfWork;
    const hub = await this.hubs.get(read, id);
    return hubResource(hub, await this.hubs.policyAt(read, id, this.clock.now()));
  }
}
