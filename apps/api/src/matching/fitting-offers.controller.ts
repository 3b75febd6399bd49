import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { OfferFitsService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { FittingOfferList, fittingOfferResource } from './fitting-offer.dto.js';

@ApiTags('matching')
@Controller('fitting-offers')
@Access('fieldlab.read_fits')
export class FittingOffersController {
  constructor(private readonly offers: OfferFitsService) {}

  @Get()
  @ApiOperation({
    summary: 'List the new offers of your hub’s fieldlabs with the open challenges that they fit best',
    operationId: 'listFittingOffers',
  })
  @ApiOkResponse({ type: FittingOfferList })
  async list(@CurrentActor() actor: Actor): Promise<FittingOfferList> {
    return { items: (await this.offers.list(actor)).map(fittingOfferResource) };
  }
}
