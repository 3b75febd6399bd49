import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notAllowed, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { Clock } from '#libs/kernel';
import { Access, CurrentActor, MaybeActor } from '../access/access.decorator.js';
import { pageOf } from '../http/page.js';
import { SlugParam } from '../http/params.js';
import {
  FieldlabPage,
  FieldlabPageQuery,
  fieldlabResource,
  FieldlabResource,
  OfferList,
  offerResource,
} from './catalogue.dto.js';

@ApiTags('catalogue')
@Controller('fieldlabs')
@Access('public')
export class FieldlabsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Search the fieldlabs; brokers also see where an entry comes from', operationId: 'listFieldlabs' })
  @ApiOkResponse({ type: FieldlabPage })
  async list(@MaybeActor() actor: Actor | null, @Query() query: FieldlabPageQuery): Promise<FieldlabPage> {
    const { hubId, province, technology, serviceKind, query: words } = query;
    return pageOf(
      query,
      (window) =>
        this.fieldlabs.page(this.unitOfWork.read, { hubId, province, technology, serviceKind, query: words, ...window }),
      (fieldlab) => fieldlabResource(fieldlab, isBroker(actor)),
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a fieldlab', operationId: 'getFieldlab' })
  @ApiOkResponse({ type: FieldlabResource })
  async get(@MaybeActor() actor: Actor | null, @Param() { id }: SlugParam): Promise<FieldlabResource> {
    return fieldlabResource(await this.fieldlabs.get(this.unitOfWork.read, id), isBroker(actor));
  }

  @Get(':id/offers')
  @ApiOperation({ summary: 'List the offers of a fieldlab', operationId: 'listOffers' })
  @ApiOkResponse({ type: OfferList })
  async offers(@Param() { id }: SlugParam): Promise<OfferList> {
    const work = this.unitOfWork.read;
    await this.fieldlabs.get(work, id);
    return { items: (await this.fieldlabs.offers(work, id)).map(offerResource) };
  }

  @Post(':id/confirmations')
  @HttpCode(200)
  @Access('broker')
  @ApiOperation({ summary: 'Confirm that what is written about a fieldlab of your hub is true', operationId: 'confirmFieldlab' })
  @ApiOkResponse({ type: FieldlabResource })
  async confirm(@CurrentActor() actor: Actor, @Param() { id }: SlugParam): Promise<FieldlabResource> {
    const confirmed = await this.unitOfWork.run(async (work) => {
      const { hubId } = await this.fieldlabs.get(work, id);
      if (!actor.isBrokerOf(hubId)) throw notAllowed('a broker of the fieldlab’s hub');
      await this.fieldlabs.confirm(work, id, { by: actor.userId, at: this.clock.now() });
      return this.fieldlabs.get(work, id);
    });
    return fieldlabResource(confirmed, true);
  }
}

function isBroker(actor: Actor | null): boolean {
  return actor !== null && actor.organisations('hub').length > 0;
}
