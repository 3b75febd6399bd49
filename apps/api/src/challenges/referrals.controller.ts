import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { ReferralsService, ReferralViewsService, type ReferralAnswer } from '#libs/challenges';
import { DomainError } from '#libs/kernel';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { AuditedRead } from '../audit/audited-read.decorator.js';
import { Idempotent } from '../http/idempotent.decorator.js';
import { pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import {
  ChallengeContactResource,
  contactResource,
  NewReferral,
  NewReferralAnswer,
  ReferralPage,
  ReferralPageQuery,
  referralResource,
  ReferralResource,
} from './referral.dto.js';

@ApiTags('referrals')
@Controller()
@Access('referral.read')
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly views: ReferralViewsService,
  ) {}

  @Post('challenges/:id/referrals')
  @Access('challenge.refer')
  @Idempotent()
  @ApiOperation({
    summary: 'Ask another hub to take a challenge over; until it accepts, the challenge stays with yours',
    operationId: 'referChallenge',
  })
  @ApiCreatedResponse({ type: ReferralResource })
  async refer(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { hubId, note }: NewReferral,
  ): Promise<ReferralResource> {
    return this.show(actor, (await this.referrals.refer(actor, id, hubId, note)).id);
  }

  @Get('challenges/:id/contact')
  @Access('challenge.read')
  @ApiOperation({ summary: 'Who looks after a challenge now', operationId: 'getChallengeContact' })
  @ApiOkResponse({ type: ChallengeContactResource })
  async contact(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ChallengeContactResource> {
    return contactResource(await this.views.contactOf(actor, id));
  }

  @Get('referrals')
  @AuditedRead('challenge', 'hub', idOfWholeChallenge)
  @ApiOperation({ summary: 'List the referrals from and to the hubs where you are a broker', operationId: 'listReferrals' })
  @ApiOkResponse({ type: ReferralPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ReferralPageQuery): Promise<ReferralPage> {
    return pageOf(query, ({ after, limit }) => this.views.page(actor, { status: query.status, after, limit }), referralResource);
  }

  @Get('referrals/:id')
  @AuditedRead('challenge', 'hub', idOfWholeChallenge)
  @ApiOperation({ summary: 'Read a referral, and what became of the challenge', operationId: 'getReferral' })
  @ApiOkResponse({ type: ReferralResource })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ReferralResource> {
    return this.show(actor, id);
  }

  @Post('referrals/:id/answers')
  @Access('referral.answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the challenge over, or refuse with a reason', operationId: 'answerReferral' })
  @ApiOkResponse({ type: ReferralResource })
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() body: NewReferralAnswer,
  ): Promise<ReferralResource> {
    return this.show(actor, (await this.referrals.answer(actor, id, answerOf(body))).id);
  }

  @Post('referrals/:id/withdrawals')
  @Access('referral.take_back')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a referral back: your hub keeps the challenge', operationId: 'takeBackReferral' })
  @ApiOkResponse({ type: ReferralResource })
  async takeBack(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<ReferralResource> {
    return this.show(actor, (await this.referrals.takeBack(actor, id)).id);
  }

  private async show(actor: Actor, id: string): Promise<ReferralResource> {
    return referralResource(await this.views.get(actor, id));
  }
}

/** Null where the hub that is to decide sees only what the company shows it, or nothing any more. */
function idOfWholeChallenge({ challengeId, challenge }: ReferralResource): string | null {
  return challenge?.level === 'full' ? challengeId : null;
}

function answerOf({ answer, reason }: NewReferralAnswer): ReferralAnswer {
  if (answer === 'accept') return { answer };
  if (reason) return { answer, reason };
  throw new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail: 'One field is not right; see errors.',
    errors: [{ in: 'body', at: '/reason', code: 'required', detail: 'Say why your hub refuses.' }],
  });
}
