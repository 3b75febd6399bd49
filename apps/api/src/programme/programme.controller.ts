import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PROGRAMME_TARGET, ProgrammeService } from '#libs/programme';
import { Access } from '../access/access.decorator.js';
import { pageOf } from '../http/page.js';
import { ProgrammeChallengePage, programmeChallengeResource, ProgrammeChallengesQuery } from './programme-challenge.dto.js';
import { ProgrammeFiguresResource, ProgrammeFilterQuery } from './programme-figures.dto.js';

@ApiTags('programme')
@Controller('programme')
@Access('programme.read')
export class ProgrammeController {
  constructor(private readonly programme: ProgrammeService) {}

  @Get('figures')
  @ApiOperation({ summary: 'How much is asked, helped and missing', operationId: 'getProgrammeFigures' })
  @ApiOkResponse({ type: ProgrammeFiguresResource })
  async figures(@Query() filter: ProgrammeFilterQuery): Promise<ProgrammeFiguresResource> {
    return { target: PROGRAMME_TARGET, ...(await this.programme.figures(filter)) };
  }

  @Get('challenges')
  @ApiOperation({
    summary: 'The challenges behind a figure, without texts, and with the names of companies that agreed to it',
    operationId: 'listProgrammeChallenges',
  })
  @ApiOkResponse({ type: ProgrammeChallengePage })
  async challenges(@Query() query: ProgrammeChallengesQuery): Promise<ProgrammeChallengePage> {
    const { cursor: _, limit: __, ...choice } = query;
    return pageOf(query, (window) => this.programme.challenges(choice, window), programmeChallengeResource);
  }
}
