import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '#libs/database';
import { HubsService } from '#libs/fieldlabs';
import { Access } from '../access/access.decorator.js';
import { SlugParam } from '../http/params.js';
import { HubList, hubResource, HubResource } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('hubs')
@Access('public')
export class HubsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hubs: HubsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the hubs', operationId: 'listHubs' })
  @ApiOkResponse({ type: HubList })
  async list(): Promise<HubList> {
    return { items: (await this.hubs.list(this.unitOfWork.read)).map(hubResource) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a hub', operationId: 'getHub' })
  @ApiOkResponse({ type: HubResource })
  async get(@Param() { id }: SlugParam): Promise<HubResource> {
    return hubResource(await this.hubs.get(this.unitOfWork.read, id));
  }
}
