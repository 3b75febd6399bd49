import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { ReleasesService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { UuidParam } from '../http/params.js';
import { NewRelease, ReleaseList, ReleasePreview, releaseResource, ReleaseResource } from './release.dto.js';

@ApiTags('matching')
@Controller('challenges/:id')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Post('releases')
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

  @Post('release-previews')
  @HttpCode(200)
  @Access('challenge.release')
  @ApiOperation({ summary: 'The mails that a release would send, word for word; nothing is sent', operationId: 'previewRelease' })
  @ApiOkResponse({ type: ReleasePreview })
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { fieldlabIds }: NewRelease,
  ): Promise<ReleasePreview> {
    return { mails: await this.releases.preview(actor, id, fieldlabIds) };
  }

  @Get('releases')
  @Access('challenge.read')
  @ApiOperation({ summary: 'The shortlists of a challenge and how each fieldlab answered', operationId: 'listReleases' })
  @ApiOkResponse({ type: ReleaseList })
  async list(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ReleaseList> {
    return { items: (await this.releases.list(actor, id)).map(releaseResource) };
  }
}
