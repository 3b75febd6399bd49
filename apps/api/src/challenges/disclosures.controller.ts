import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { DisclosuresService } from '#libs/challenges';
import { DisclosurePreviewsService } from '#libs/matching';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { UuidParam } from '../http/params.js';
import { DisclosureChanges, disclosureResource, DisclosureResource } from './disclosure.dto.js';

@ApiTags('challenges')
@Controller('challenges/:id/disclosure')
@Access('challenge.disclose')
export class DisclosuresController {
  constructor(
    private readonly disclosures: DisclosuresService,
    private readonly previews: DisclosurePreviewsService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'See exactly what a fieldlab and a broker of another hub see of your challenge',
    operationId: 'getDisclosure',
  })
  @ApiOkResponse({ type: DisclosureResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<DisclosureResource> {
    return disclosureResource(await this.previews.get(actor, id));
  }

  @Patch()
  @ApiOperation({
    summary: 'Choose what others see before both sides said yes; once shown, it can be opened further but not narrowed',
    operationId: 'changeDisclosure',
  })
  @ApiOkResponse({ type: DisclosureResource })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() body: DisclosureChanges,
  ): Promise<DisclosureResource> {
    await this.disclosures.change(actor, id, body);
    return disclosureResource(await this.previews.get(actor, id));
  }
}
