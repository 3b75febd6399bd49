import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { ReleasesService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { UuidParam } from '../http/params.js';
import { NewRelease, ReleaseList, releaseResource, ReleaseResource } from './release.dto.js';

@ApiTags('matching')
@Controller('challenges/:id/releases')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Post()
  @Access('challenge.release')
  @Idempotent()
  @ApiOperation({ summary: 'Release a shortlist: both sides are told', operationId: 'releaseShortlist' })
  @ApiCreatedResponse({ type: ReleaseResource })
  async release(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { fieldlabIds }: NewRelease,
  ): Promise<ReleaseResource> {
    const release = await this.releases.release(actor, id, fieldlabIds);
    return releaseResource(await this.releases.withShortlist(release));
  }

  @Get()
  @Access('challenge.read')
  @ApiOperation({ summary: 'The shortlists of a challenge and how each fieldlab answered', operationId: 'listReleases' })
  @ApiOkResponse({ type: ReleaseList })
  async list(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ReleaseList> {
    return { items: (await this.releases.list(actor, id)).map(releaseResource) };
  }
}
