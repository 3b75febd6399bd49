import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RerankingsService } from '#libs/matching';
import { Access } from '../access/access.decorator.js';
import { PageQuery, pageOf } from '../http/page.js';
import { RerankingPage, rerankingResource } from './reranking.dto.js';

@ApiTags('jobs')
@Controller('rerankings')
@Access('reranking.read')
export class RerankingsController {
  constructor(private readonly rerankings: RerankingsService) {}

  @Get()
  @ApiOperation({
    summary: 'How far the open challenges are ranked again after changes of the catalogue',
    operationId: 'listRerankings',
  })
  @ApiOkResponse({ type: RerankingPage })
  async list(@Query() query: PageQuery): Promise<RerankingPage> {
    return pageOf(query, (window) => this.rerankings.page(window), rerankingResource);
  }
}
