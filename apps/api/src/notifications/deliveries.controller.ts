import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveriesService } from '#libs/notifications';
import { Access } from '../access/access.decorator.js';
import { pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import {
  attemptResource,
  Bounce,
  DeliveryPage,
  DeliveryPageQuery,
  deliveryResource,
  DeliveryResource,
  DeliveryWithAttempts,
} from './delivery.dto.js';

@ApiTags('notifications')
@Controller('deliveries')
@Access('delivery.read')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Get()
  @ApiOperation({ summary: 'What became of the mails', operationId: 'listDeliveries' })
  @ApiOkResponse({ type: DeliveryPage })
  async list(@Query() query: DeliveryPageQuery): Promise<DeliveryPage> {
    return pageOf(query, ({ after, limit }) => this.deliveries.page({ status: query.status, after, limit }), deliveryResource);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a mail’s way with every try', operationId: 'getDelivery' })
  @ApiOkResponse({ type: DeliveryWithAttempts })
  async get(@Param() { id }: UuidParam): Promise<DeliveryWithAttempts> {
    const { report, attempts } = await this.deliveries.get(id);
    return { ...deliveryResource(report), tries: attempts.map(attemptResource) };
  }

  /** For whoever reads the mailbox of the sender: the id of a delivery is what its Message-ID begins with. */
  @Post(':id/bounces')
  @Access('delivery.note_bounce')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that a mail came back; the brokers of its challenge are told', operationId: 'noteBounce' })
  @ApiOkResponse({ type: DeliveryResource })
  async bounce(@Param() { id }: UuidParam, @Body() { code }: Bounce): Promise<DeliveryResource> {
    return deliveryResource(await this.deliveries.bounce(id, code));
  }
}
