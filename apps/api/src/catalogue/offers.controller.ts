import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { permitted, type Actor } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { FieldlabsService, OffersService, partiesOfFieldlab, type Offer } from '#libs/fieldlabs';
import { OfferPreviewsService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { CreationId, Idempotent } from '../http/idempotent.decorator.js';
import { OfferParams, SlugParam } from '../http/params.js';
import { NewOffer, NewOfferPreview, OfferPreviewResource, offerResource, OfferResource } from './offer.dto.js';

/** The offers of a fieldlab, written by its own people or a broker of its hub. */
@ApiTags('catalogue')
@Controller('fieldlabs/:id')
@Access('fieldlab.write')
export class OffersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
    private readonly offers: OffersService,
    private readonly previews: OfferPreviewsService,
  ) {}

  @Post('offers')
  @Idempotent()
  @ApiOperation({ summary: 'Add an offer', operationId: 'addOffer' })
  @ApiCreatedResponse({ type: OfferResource })
  async add(
    @CurrentActor() actor: Actor,
    @Param() { id }: SlugParam,
    @Body() content: NewOffer,
    @CreationId() offerId: string,
  ): Promise<OfferResource> {
    return this.act(actor, id, (work) => this.offers.add(work, id, offerId, { ...content }, actor.userId));
  }

  @Put('offers/:offerId')
  @ApiOperation({ summary: 'Write an offer anew', operationId: 'changeOffer' })
  @ApiOkResponse({ type: OfferResource })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id, offerId }: OfferParams,
    @Body() content: NewOffer,
  ): Promise<OfferResource> {
    return this.act(actor, id, (work) => this.offers.change(work, id, offerId, { ...content }, actor.userId));
  }

  @Post('offers/:offerId/withdrawals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an offer back', operationId: 'withdrawOffer' })
  @ApiOkResponse({ type: OfferResource })
  async withdraw(@CurrentActor() actor: Actor, @Param() { id, offerId }: OfferParams): Promise<OfferResource> {
    return this.act(actor, id, (work) => this.offers.withdraw(work, id, offerId, actor.userId));
  }

  @Post('offers/:offerId/restorations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an offer that was taken back where it was', operationId: 'restoreOffer' })
  @ApiOkResponse({ type: OfferResource })
  async restore(@CurrentActor() actor: Actor, @Param() { id, offerId }: OfferParams): Promise<OfferResource> {
    return this.act(actor, id, (work) => this.offers.restore(work, id, offerId, actor.userId));
  }

  @Post('offer-previews')
  @HttpCode(200)
  @Throttle({ default: { limit: 60, ttl: 60_000 } })
  @ApiOperation({
    summary: 'Which open challenges would this offer attract? Nothing of it is stored',
    operationId: 'previewOffer',
  })
  @ApiOkResponse({ type: OfferPreviewResource })
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id }: SlugParam,
    @Body() { offerId, ...content }: NewOfferPreview,
  ): Promise<OfferPreviewResource> {
    const work = this.unitOfWork.read;
    await this.assertWriter(work, actor, id);
    await this.offers.check(work, content);
    return this.previews.preview(id, offerId, content);
  }

  private async act(actor: Actor, id: string, act: (work: Work) => Promise<Offer>): Promise<OfferResource> {
    return this.unitOfWork.run(async (work) => {
      await this.assertWriter(work, actor, id);
      return offerResource(await act(work));
    });
  }

  private async assertWriter(work: Work, actor: Actor, id: string): Promise<void> {
    permitted(actor, 'fieldlab.write', id, await this.fieldlabs.get(work, id), partiesOfFieldlab);
  }
}
