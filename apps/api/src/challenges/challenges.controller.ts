import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { ChallengesService } from '#libs/challenges';
import { ClosuresService, InvitationProgressService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { AuditedRead } from '../audit/audited-read.decorator.js';
import { CreationId, Idempotent } from '../http/idempotent.decorator.js';
import { pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import {
  ChallengeAnswers,
  ChallengeClosure,
  ChallengePage,
  ChallengePageQuery,
  challengeResource,
  ChallengeResource,
  ChallengeReturn,
  ChallengeVersionList,
  listedChallengeResource,
  NewChallenge,
  SubmissionResource,
  versionResource,
} from './challenge.dto.js';

@ApiTags('challenges')
@Controller('challenges')
@Access('challenge.read')
export class ChallengesController {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly closures: ClosuresService,
    private readonly progress: InvitationProgressService,
  ) {}

  @Post()
  @Access('company.draft_challenge')
  @Idempotent()
  @ApiOperation({ summary: 'Draft a challenge', operationId: 'draftChallenge' })
  @ApiCreatedResponse({ type: ChallengeResource })
  async draft(
    @CurrentActor() actor: Actor,
    @Body() { companyId, ...answers }: NewChallenge,
    @CreationId() id: string,
  ): Promise<ChallengeResource> {
    return challengeResource(await this.challenges.draft(actor, companyId, answers, id));
  }

  @Get()
  @AuditedRead('challenge', 'hub')
  @ApiOperation({
    summary: 'List the challenges of your companies and of the hubs where you are a broker',
    operationId: 'listChallenges',
  })
  @ApiOkResponse({ type: ChallengePage })
  async list(@CurrentActor() actor: Actor, @Query() query: ChallengePageQuery): Promise<ChallengePage> {
    return pageOf(
      query,
      async ({ after, limit }) => {
        const found = await this.challenges.page(actor, { status: query.status, after, limit });
        const progress = await this.progress.ofChallenges(found.map(({ challenge }) => challenge.id));
        return found.map((one) => listedChallengeResource(one, progress(one.challenge.id)));
      },
      (resource) => resource,
    );
  }

  @Get(':id')
  @AuditedRead('challenge', 'hub')
  @ApiOperation({ summary: 'Read a challenge', operationId: 'getChallenge' })
  @ApiOkResponse({ type: ChallengeResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ChallengeResource> {
    return challengeResource(await this.challenges.get(actor, id));
  }

  @Patch(':id')
  @Access('challenge.edit')
  @ApiOperation({ summary: 'Change the answers; each change is a new version and is ranked anew', operationId: 'editChallenge' })
  @ApiOkResponse({ type: ChallengeResource })
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() body: ChallengeAnswers,
  ): Promise<ChallengeResource> {
    return challengeResource(await this.challenges.edit(actor, id, body));
  }

  @Get(':id/versions')
  @AuditedRead('challenge', 'hub')
  @ApiOperation({ summary: 'Every version of the content', operationId: 'listChallengeVersions' })
  @ApiOkResponse({ type: ChallengeVersionList })
  async versions(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ChallengeVersionList> {
    return { items: (await this.challenges.versions(actor, id)).map(versionResource) };
  }

  @Post(':id/submissions')
  @Access('challenge.submit')
  @Idempotent()
  @ApiOperation({ summary: 'Submit a draft: it is ranked within seconds and goes to the hub', operationId: 'submitChallenge' })
  @ApiCreatedResponse({ type: SubmissionResource })
  async submit(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<SubmissionResource> {
    const { challenge, matchRunId } = await this.challenges.submit(actor, id);
    return { challengeId: id, challengeVersion: challenge.version, matchRunId };
  }

  @Post(':id/returns')
  @Access('challenge.return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Return a challenge to its company with a question', operationId: 'returnChallenge' })
  @ApiOkResponse({ type: ChallengeResource })
  async returnToCompany(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { question }: ChallengeReturn,
  ): Promise<ChallengeResource> {
    return challengeResource(await this.challenges.returnToCompany(actor, id, question));
  }

  @Post(':id/closures')
  @Access('challenge.close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Withdraw a challenge (company), or close it for want of a match or of an answer (broker)',
    operationId: 'closeChallenge',
  })
  @ApiOkResponse({ type: ChallengeResource })
  async close(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { note }: ChallengeClosure,
  ): Promise<ChallengeResource> {
    return challengeResource(await this.closures.close(actor, id, note ?? null));
  }
}
