import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Actor } from '#libs/accounts';
import { ChallengeSearchesService } from '#libs/challenges';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { SearchQuery, SearchResults, searchResults } from './search-result.dto.js';

@ApiTags('challenges')
@Controller('search-results')
@Access('challenge.search')
export class SearchResultsController {
  constructor(private readonly searches: ChallengeSearchesService) {}

  @Get()
  @Throttle({ default: { limit: 300, ttl: 60_000 } })
  @ApiOperation({ summary: 'Look for words in everything that your hubs look after', operationId: 'search' })
  @ApiOkResponse({ type: SearchResults })
  async search(@CurrentActor() actor: Actor, @Query() { words, limit = 20 }: SearchQuery): Promise<SearchResults> {
    return searchResults(await this.searches.search(actor, words, limit));
  }
}
