import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayEver, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService, type Fieldlab } from '#libs/fieldlabs';
import type { ServiceKind } from '#libs/taxonomy';
import { Access, MaybeActor } from '../access/access.decorator.js';
import { Compressed } from '../http/compressed.decorator.js';
import { pageOf } from '../http/page.js';
import { SlugParam } from '../http/params.js';
import { FieldlabPage, FieldlabPageQuery, fieldlabResource, FieldlabResource } from './catalogue.dto.js';
import { OfferList, offerResource } from './offer.dto.js';

@ApiTags('catalogue')
@Controller('fieldlabs')
@Access('catalogue.read')
@Compressed()
export class FieldlabsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Search the fieldlabs; brokers also see where an entry comes from', operationId: 'listFieldlabs' })
  @ApiOkResponse({ type: FieldlabPage })
  async list(@MaybeActor() actor: Actor | null, @Query() query: FieldlabPageQuery): Promise<FieldlabPage> {
    const { hubId, province, technology, serviceKind, query: words } = query;
    const work = this.unitOfWork.read;
    let kinds = new Map<string, ServiceKind[]>();
    return pageOf(
      query,
      async (window) => {
        const filter = { hubId, province, technology, serviceKind, query: words, ...window };
        const fieldlabs = await this.fieldlabs.page(work, filter);
        kinds = await this.fieldlabs.serviceKinds(
          work,
          fieldlabs.map(({ id }) => id),
        );
        return fieldlabs;
      },
      (fieldlab) => fieldlabResource(fieldlab, kinds.get(fieldlab.id) ?? [], mayEver(actor, 'fieldlab.read_provenance')),
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a fieldlab', operationId: 'getFieldlab' })
  @ApiOkResponse({ type: FieldlabResource })
  async get(@MaybeActor() actor: Actor | null, @Param() { id }: SlugParam): Promise<FieldlabResource> {
    return this.show(await this.fieldlabs.get(this.unitOfWork.read, id), mayEver(actor, 'fieldlab.read_provenance'));
  }

  @Get(':id/offers')
  @ApiOperation({ summary: 'List the offers of a fieldlab', operationId: 'listOffers' })
  @ApiOkResponse({ type: OfferList })
  async offers(@Param() { id }: SlugParam): Promise<OfferList> {
    const work = this.unitOfWork.read;
    await this.fieldlabs.get(work, id);
    return { items: (await this.fieldlabs.offers(work, id)).map(offerResource) };
  }

  private async show(fieldlab: Fieldlab, withProvenance: boolean): Promise<FieldlabResource> {
    const kinds = await this.fieldlabs.serviceKinds(this.unitOfWork.read, [fieldlab.id]);
    return fieldlabResource(fieldlab, kinds.get(fieldlab.id) ?? [], withProvenance);
  }
}
