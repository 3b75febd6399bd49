import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { LinkActorsService, linkInvalid, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { InvitationsService } from '#libs/matching';
import { MessagePreferencesService } from '#libs/notifications';
import { Access } from '../access/access.decorator.js';
import { capacityResource, CapacityResource } from '../catalogue/capacity.dto.js';
import { answerOf, invitationResource, InvitationResource } from './invitation.dto.js';
import { MailLink, MailLinkAnswer, MailLinkCapacity, MailLinkResource, PURPOSES } from './mail-link.dto.js';

/**
 * What the links in mails do without signing in. Reading changes nothing, and every call is a POST with the token in its body: so
 * neither a scanner that opens links nor a log that keeps addresses does or learns anything.
 */
@ApiTags('invitations')
@Controller('mail-links')
@Access('mail_link.use')
@Throttle({ default: { limit: 60, ttl: 60_000 } })
export class MailLinksController {
  constructor(
    private readonly links: LinkActorsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsService,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly preferences: MessagePreferencesService,
  ) {}

  @Post('readings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read what a link from a mail is about; changes nothing', operationId: 'readMailLink' })
  @ApiOkResponse({ type: MailLinkResource })
  async read(@Body() { token }: MailLink): Promise<MailLinkResource> {
    const { actor, purpose, subject } = await this.links.read(token, PURPOSES);
    if (purpose === 'stop_messages')
      return { purpose, fieldlabId: null, fieldlabName: null, invitation: null, capacity: null, messageKind: subject };
    const invitation = purpose === 'answer_invitation' ? await this.invitations.get(actor, subject) : null;
    const fieldlabId = invitation?.invitation.fieldlabId ?? ownFieldlab(actor, subject);
    const { name: fieldlabName } = await this.fieldlabs.get(this.unitOfWork.read, fieldlabId);
    const capacity = await this.room(fieldlabId);
    return {
      purpose,
      fieldlabId,
      fieldlabName,
      invitation: invitation && invitationResource(invitation),
      capacity,
      messageKind: null,
    };
  }

  @Post('answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept or decline an invitation by the link in its mail', operationId: 'answerByMailLink' })
  @ApiOkResponse({ type: InvitationResource })
  async answer(@Body() { token, ...body }: MailLinkAnswer): Promise<InvitationResource> {
    const { actor, subject } = await this.links.read(token, ['answer_invitation']);
    return invitationResource(await this.invitations.answer(actor, subject, answerOf(body)));
  }

  @Post('capacity-confirmations')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say by the link in a mail: still true, full, or room again',
    operationId: 'confirmCapacityByMailLink',
  })
  @ApiOkResponse({ type: CapacityResource })
  async confirm(@Body() { token, word, fullUntil }: MailLinkCapacity): Promise<CapacityResource> {
    const { actor, subject } = await this.links.read(token, ['confirm_capacity']);
    const fieldlabId = ownFieldlab(actor, subject);
    await this.unitOfWork.run((work) => this.capacity.say(work, fieldlabId, word, actor.userId, fullUntil));
    return this.room(fieldlabId);
  }

  @Post('unsubscriptions')
  @HttpCode(204)
  @ApiOperation({
    summary: 'End the mails that the link came with; they stay on the screen',
    operationId: 'unsubscribeByMailLink',
  })
  async unsubscribe(@Body() { token }: MailLink): Promise<void> {
    const { actor, subject } = await this.links.read(token, ['stop_messages']);
    await this.preferences.stop(actor.userId, subject);
  }

  private async room(fieldlabId: string): Promise<CapacityResource> {
    const overview = (await this.capacity.overviews(this.unitOfWork.read, [fieldlabId])).get(fieldlabId);
    if (!overview) throw new Error(`No overview of ${fieldlabId}.`);
    return capacityResource(overview);
  }
}

function ownFieldlab(actor: Actor, fieldlabId: string): string {
  if (!actor.belongsTo('fieldlab', fieldlabId)) throw linkInvalid();
  return fieldlabId;
}
