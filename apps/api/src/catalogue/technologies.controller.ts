import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '#libs/database';
import { TechnologiesService } from '#libs/fieldlabs';
import { Access } from '../access/access.decorator.js';
import { Compressed } from '../http/compressed.decorator.js';
import { TechnologyList, technologyList } from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('technologies')
@Access('catalogue.read')
@Compressed()
export class TechnologiesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly technologies: TechnologiesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the technologies with what people call them', operationId: 'listTechnologies' })
  @ApiOkResponse({ type: TechnologyList })
  async list(): Promise<TechnologyList> {
    return technologyList(await this.technologies.list(this.unitOfWork.read));
  }
}
