import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayEver, permitted, type Actor, type Permission } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { FieldlabsService, OffersService, partiesOfFieldlab } from '#libs/fieldlabs';
import { Clock } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { SlugParam } from '../http/params.js';
import { fieldlabResource, FieldlabResource } from './catalogue.dto.js';
import { FieldlabChanges } from './offer.dto.js';

/** What a fieldlab says of itself. */
@ApiTags('catalogue')
@Controller('fieldlabs/:id')
@Access('fieldlab.write')
export class FieldlabEntriesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
    private readonly offers: OffersService,
    private readonly clock: Clock,
  ) {}

  @Patch()
  @ApiOperation({
    summary: 'Write the texts of a fieldlab; for its people and brokers of its hub',
    operationId: 'changeFieldlab',
  })
  @ApiOkResponse({ type: FieldlabResource })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: SlugParam,
    @Body() changes: FieldlabChanges,
  ): Promise<FieldlabResource> {
    return this.act(actor, 'fieldlab.write', id, (work) => this.offers.describe(work, id, { ...changes }, actor.userId));
  }

  @Post('confirmations')
  @Access('fieldlab.confirm')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that what is written about a fieldlab is still true; for its people and brokers of its hub',
    operationId: 'confirmFieldlab',
  })
  @ApiOkResponse({ type: FieldlabResource })
  async confirm(@CurrentActor() actor: Actor, @Param() { id }: SlugParam): Promise<FieldlabResource> {
    return this.act(actor, 'fieldlab.confirm', id, (work) =>
      this.fieldlabs.confirm(work, id, { by: actor.userId, at: this.clock.now() }),
    );
  }

  private async act(
    actor: Actor,
    permission: Permission,
    id: string,
    change: (work: Work) => Promise<void>,
  ): Promise<FieldlabResource> {
    return this.unitOfWork.run(async (work) => {
      permitted(actor, permission, id, await this.fieldlabs.get(work, id), partiesOfFieldlab);
      await change(work);
      const kinds = await this.fieldlabs.serviceKinds(work, [id]);
      const withProvenance = mayEver(actor, 'fieldlab.read_provenance');
      return fieldlabResource(await this.fieldlabs.get(work, id), kinds.get(id) ?? [], withProvenance);
    });
  }
}
