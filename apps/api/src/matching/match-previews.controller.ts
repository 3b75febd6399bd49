import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { MatchPreviewsService } from '#libs/matching';
import { Access } from '../access/access.decorator.js';
import { Compressed } from '../http/compressed.decorator.js';
import { MatchPreviewResource, NewMatchPreview, previewedMatchResource } from './match.dto.js';

/** How many matches a preview shows. */
const MOST_SHOWN = 10;

@ApiTags('matching')
@Controller('match-previews')
export class MatchPreviewsController {
  constructor(private readonly previews: MatchPreviewsService) {}

  @Post()
  @Access('match_preview.make')
  @HttpCode(200)
  @Compressed()
  @Throttle({ default: { limit: 120, ttl: 60_000 } })
  @ApiOperation({ summary: 'Which fieldlabs fit this text? Nothing of it is stored', operationId: 'previewMatches' })
  @ApiOkResponse({ type: MatchPreviewResource })
  async preview(@Body() { text, province, serviceKind }: NewMatchPreview): Promise<MatchPreviewResource> {
    const request = { text, province: province ?? null, serviceKind: serviceKind ?? null };
    const previewed = await this.previews.preview(request, MOST_SHOWN);
    return { matches: previewed.map(previewedMatchResource) };
  }
}
