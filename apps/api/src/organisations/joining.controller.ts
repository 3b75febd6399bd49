import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { MembershipInvitationsService, type Actor } from '#libs/accounts';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { joiningResource, JoiningResource, JoiningToken } from './organisation.dto.js';

/** What the link in a mail that invites somebody to join leads to. */
@ApiTags('organisations')
@Controller('membership-invitations')
export class JoiningController {
  constructor(private readonly invitations: MembershipInvitationsService) {}

  @Post('openings')
  @HttpCode(200)
  @Access('membership_invitation.open')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({
    summary: 'Read an invitation to join, and which address to sign in with',
    operationId: 'openMembershipInvitation',
  })
  @ApiOkResponse({ type: JoiningResource })
  async open(@Body() { token }: JoiningToken): Promise<JoiningResource> {
    return joiningResource(await this.invitations.open(token));
  }

  @Post('acceptances')
  @HttpCode(200)
  @Access('membership_invitation.accept')
  @ApiOperation({
    summary: 'Join, signed in with the address that was invited; works once',
    operationId: 'acceptMembershipInvitation',
  })
  @ApiOkResponse({ type: JoiningResource })
  async accept(@CurrentActor() actor: Actor, @Body() { token }: JoiningToken): Promise<JoiningResource> {
    return joiningResource(await this.invitations.accept(actor, token));
  }
}
