import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditTrailService, type Actor } from '#libs/accounts';
import { ChallengesService } from '#libs/challenges';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { PageQuery, pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import { AuditEntryPage, auditEntryResource, caseEntryResource, ownEntryResource } from './audit-entry.dto.js';

@ApiTags('audit-entries')
@Controller()
export class AuditEntriesController {
  constructor(
    private readonly trail: AuditTrailService,
    private readonly challenges: ChallengesService,
  ) {}

  @Get('challenges/:id/audit-entries')
  @Access('challenge.read_audit_trail')
  @ApiOperation({ summary: 'Who did what in a case', operationId: 'listChallengeAuditEntries' })
  @ApiOkResponse({ type: AuditEntryPage })
  async ofChallenge(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Query() query: PageQuery,
  ): Promise<AuditEntryPage> {
    await this.challenges.require(actor, id, 'challenge.read_audit_trail');
    return pageOf(query, (window) => this.trail.page({ challengeId: id }, window), caseEntryResource);
  }

  @Get('me/audit-entries')
  @Access('me.read')
  @ApiOperation({ summary: 'What you did, and what others did that is about you', operationId: 'listMyAuditEntries' })
  @ApiOkResponse({ type: AuditEntryPage })
  async mine(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AuditEntryPage> {
    const { userId } = actor;
    return pageOf(
      query,
      (window) => this.trail.page({ userId }, window),
      (named) => ownEntryResource(named, userId),
    );
  }

  @Get('audit-entries')
  @Access('audit_trail.read')
  @ApiOperation({ summary: 'Everything that was done', operationId: 'listAuditEntries' })
  @ApiOkResponse({ type: AuditEntryPage })
  async all(@Query() query: PageQuery): Promise<AuditEntryPage> {
    return pageOf(query, (window) => this.trail.page('all', window), auditEntryResource);
  }
}
