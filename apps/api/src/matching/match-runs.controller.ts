import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { ChallengesService } from '#libs/challenges';
import { CurationsService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { MatchRunParams, UuidParam } from '../http/params.js';
import { CurationDecision, curationResource, CurationResource } from './curation.dto.js';
import { MatchRunList, MatchRunRequested, runResource, MatchRunResource, runSummary } from './match.dto.js';

@ApiTags('matching')
@Controller('challenges/:id')
@Access('challenge.curate')
export class MatchRunsController {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly curations: CurationsService,
  ) {}

  @Get('match-runs')
  @ApiOperation({ summary: 'List the match runs of a challenge', operationId: 'listMatchRuns' })
  @ApiOkResponse({ type: MatchRunList })
  async list(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<MatchRunList> {
    return { items: (await this.curations.runsOf(actor, id)).map(runSummary) };
  }

  @Post('match-runs')
  @Access('challenge.rank')
  @HttpCode(202)
  @ApiOperation({ summary: 'Rank a challenge again', operationId: 'requestMatchRun' })
  @ApiResponse({ status: 202, type: MatchRunRequested })
  async request(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<MatchRunRequested> {
    return { matchRunId: await this.challenges.rankAgain(actor, id) };
  }

  @Get('match-runs/:matchRunId')
  @ApiOperation({ summary: 'Read one match run as it was ranked', operationId: 'getMatchRun' })
  @ApiOkResponse({ type: MatchRunResource })
  async get(@CurrentActor() actor: Actor, @Param() { id, matchRunId }: MatchRunParams): Promise<MatchRunResource> {
    return runResource(await this.curations.run(actor, id, matchRunId));
  }

  @Get('curation')
  @ApiOperation({ summary: 'The newest match run with your decisions laid over it', operationId: 'getCuration' })
  @ApiOkResponse({ type: CurationResource })
  async curation(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<CurationResource> {
    return curationResource(await this.curations.get(actor, id));
  }

  @Put('curation')
  @ApiOperation({ summary: 'Reorder, pin and remove candidates', operationId: 'decideCuration' })
  @ApiOkResponse({ type: CurationResource })
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() body: CurationDecision,
  ): Promise<CurationResource> {
    return curationResource(await this.curations.decide(actor, id, body));
  }
}
