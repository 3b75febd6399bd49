import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { FieldlabFiguresService, type FieldlabFigures } from '#libs/matching';
import { Access } from '../access/access.decorator.js';
import { Whole } from '../http/fields.js';
import { SlugParam } from '../http/params.js';

export class FieldlabFiguresResource implements FieldlabFigures {
  @Whole({ description: 'Half of its answers came within so many days; null while there are too few', nullable: true })
  answerDays: number | null;

  @Whole({ description: 'Introductions that led to an end; 0 while there are too few to say' })
  ended: number;

  @Whole({ description: 'Those that were brought to a good end' })
  completed: number;
}

@ApiTags('catalogue')
@Controller('fieldlabs/:id/figures')
@Access('catalogue.read')
export class FiguresController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
    private readonly figures: FieldlabFiguresService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Read how a fieldlab answers and helps, as far as that is known', operationId: 'getFieldlabFigures' })
  @ApiOkResponse({ type: FieldlabFiguresResource })
  async get(@Param() { id }: SlugParam): Promise<FieldlabFiguresResource> {
    await this.fieldlabs.get(this.unitOfWork.read, id);
    return this.figures.of(id);
  }
}
