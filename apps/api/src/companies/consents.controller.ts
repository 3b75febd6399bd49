import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { permitted, type Actor, type Permission } from '#libs/accounts';
import { CONSENT_TEXT_VERSION, ConsentsService } from '#libs/companies';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { UuidParam } from '../http/params.js';
import { ConsentList, ConsentParams, consentResource, ConsentResource, NewConsent } from './consent.dto.js';

@ApiTags('companies')
@Controller('companies/:id/consents')
@Access('company.consent')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @Access('company.read')
  @ApiOperation({ summary: 'What your company agreed to', operationId: 'listConsents' })
  @ApiOkResponse({ type: ConsentList })
  async list(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ConsentList> {
    assertPermitted(actor, 'company.read', id);
    return { textVersion: CONSENT_TEXT_VERSION, items: (await this.consents.list(id)).map(consentResource) };
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Agree to something for your company', operationId: 'giveConsent' })
  @ApiCreatedResponse({ type: ConsentResource })
  async give(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { purpose, textVersion }: NewConsent,
  ): Promise<ConsentResource> {
    assertPermitted(actor, 'company.consent', id);
    return consentResource(await this.consents.give(actor.userId, id, purpose, textVersion));
  }

  @Delete(':consentId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a consent', operationId: 'withdrawConsent' })
  async withdraw(@CurrentActor() actor: Actor, @Param() { id, consentId }: ConsentParams): Promise<void> {
    assertPermitted(actor, 'company.consent', id);
    await this.consents.withdraw(actor.userId, id, consentId);
  }
}

/** Who has a part in a company knows that it is there; for everybody else it is not. */
function assertPermitted(actor: Actor, permission: Permission, companyId: string): void {
  permitted(actor, permission, companyId, { companyId }, (parties) => parties);
}
