import { Injectable } from '@nestjs/common';
import { AccountsRepository, permitted, type Actor, type Permission } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { HubsService } from '#libs/fieldlabs';
import { Clock, endOfWorkingDay, morningOfWorkingDay, newId, notFound } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { afterAction } from './challenge.lifecycle.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengesService } from './challenges.service.js';
import { DisclosuresService } from './disclosures.service.js';
import { ReferralMessenger } from './referral-messenger.js';
import type { Referral } from './referral.entity.js';
import { referralOpen, referralToOwnHub, referralWithoutBrokers } from './referral.errors.js';
import { afterReferralAction, type ReferralAction } from './referral.lifecycle.js';
import { partiesOfReferral } from './referral-parties.js';
import { ReferralRepository } from './referral.repository.js';

/** Time that the asked hub has, in working days; on the morning of the last one it is reminded. */
export const REFERRAL_WORKING_DAYS = 2;

export type ReferralAnswer = { answer: 'accept' } | { answer: 'refuse'; reason: string };

/** Hands challenges over from hub to hub: asked, answered or taken back, and never without a hub that looks after them. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referrals: ReferralRepository,
    private readonly challenges: ChallengeRepository,
    private readonly challengesService: ChallengesService,
    private readonly disclosures: DisclosuresService,
    private readonly hubs: HubsService,
    private readonly accounts: AccountsRepository,
    private readonly messenger: ReferralMessenger,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks another hub to take a challenge over. The challenge stays with its hub, which can neither release nor return it meanwhile.
   *
   * @throws DomainError `hub.not_found`, `referral.own_hub`, `referral.hub_without_brokers`, `referral.open` (409) or
   * `challenge.illegal_transition` (409) unless it is in review.
   */
  async refer(actor: Actor, challengeId: string, toHubId: string, note: string): Promise<Referral> {
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.challengesService.lock(work, actor, challengeId, 'challenge.refer');
      afterAction(challenge.status, 'refer');
      await this.assertReferable(work, challenge, toHubId);
      const now = this.clock.now();
      const referral: Referral = {
        id: newId(),
        challengeId,
        fromHubId: challenge.hubId,
        toHubId,
        status: 'open',
        note,
        referredBy: actor.userId,
        referredAt: now,
        respondBy: endOfWorkingDay(now, REFERRAL_WORKING_DAYS),
        remindAt: morningOfWorkingDay(now, REFERRAL_WORKING_DAYS),
        remindedAt: null,
        endedAt: null,
        endedBy: null,
        refusalReason: null,
      };
      await this.referrals.add(work, referral);
      await this.disclosures.markShown(work, challenge, 'hubs');
      await this.messenger.toReceiver(work, challenge, referral, 'referral_received');
      return referral;
    });
  }

  /**
   * The asked hub accepts or refuses. Acceptance moves the challenge, which is ranked anew and reviewed under the policy of its
   * new hub; the company is told who helps it from now on.
   *
   * @throws DomainError `referral.not_found`, or `referral.not_open` (409) when it was answered, taken back or too late.
   */
  async answer(actor: Actor, id: string, answer: ReferralAnswer): Promise<Referral> {
    return this.act(actor, 'referral.answer', id, async (work, challenge, referral) => {
      if (answer.answer === 'accept') return this.handOver(work, actor, challenge, referral);
      const refused = await this.end(work, referral, 'refuse', actor.userId, answer.reason);
      await this.messenger.toSender(work, challenge, refused, 'referral_refused');
      return refused;
    });
  }

  /** The hub that asked keeps the challenge after all. @throws DomainError as {@link answer} */
  async takeBack(actor: Actor, id: string): Promise<Referral> {
    return this.act(actor, 'referral.take_back', id, async (work, challenge, referral) => {
      const ended = await this.end(work, referral, 'take_back', actor.userId);
      await this.messenger.toReceiver(work, challenge, ended, 'referral_lapsed');
      return ended;
    });
  }

  /** Ends what another hub was asked about a locked challenge that is being closed. */
  async callOff(work: Work, challenge: Challenge): Promise<void> {
    const open = await this.referrals.findOpen(work, challenge.id);
    if (!open) return;
    const ended = await this.end(work, open, 'take_back', null);
    await this.messenger.toReceiver(work, challenge, ended, 'referral_lapsed');
  }

  /** Gives a referral that nobody answered back to the hub that asked, with an alarm. The challenge must be locked. */
  async expire(work: Work, challenge: Challenge, referral: Referral): Promise<void> {
    const expired = await this.end(work, referral, 'expire', null);
    await this.messenger.toSender(work, challenge, expired, 'referral_expired');
    await this.messenger.toReceiver(work, challenge, expired, 'referral_lapsed');
  }

  private async assertReferable(work: Work, challenge: Challenge, toHubId: string): Promise<void> {
    await this.hubs.get(work, toHubId);
    if (toHubId === challenge.hubId) throw referralToOwnHub();
    if ((await this.accounts.recipients(work, 'hub', toHubId)).length === 0) throw referralWithoutBrokers(toHubId);
    if (await this.referrals.findOpen(work, challenge.id)) throw referralOpen();
  }

  private async handOver(work: Work, actor: Actor, challenge: Challenge, referral: Referral): Promise<Referral> {
    const accepted = await this.end(work, referral, 'accept', actor.userId);
    const status = afterAction(challenge.status, 'hand_over');
    await this.challenges.update(work, challenge.id, { hubId: referral.toHubId, status, updatedAt: this.clock.now() });
    await this.challengesService.requestMatchRun(work, challenge, 'handed_over');
    await this.messenger.toSender(work, challenge, accepted, 'referral_accepted');
    await this.messenger.toCompany(work, challenge, accepted);
    return accepted;
  }

  /** The challenge's lock comes first, so that an answer, the clock and whoever takes it back are heard one after the other. */
  private async act(
    actor: Actor,
    permission: Permission,
    id: string,
    change: (work: Work, challenge: Challenge, referral: Referral) => Promise<Referral>,
  ): Promise<Referral> {
    const found = await this.referrals.find(this.unitOfWork.read, id);
    const { challengeId } = permitted(actor, permission, id, found, partiesOfReferral);
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.challenges.lock(work, challengeId);
      const referral = await this.referrals.find(work, id);
      if (!challenge || !referral) throw notFound('referral', id);
      return change(work, challenge, referral);
    });
  }

  private async end(
    work: Work,
    referral: Referral,
    action: ReferralAction,
    endedBy: string | null,
    refusalReason: string | null = null,
  ): Promise<Referral> {
    const status = afterReferralAction(referral.status, action);
    const ended: Referral = { ...referral, status, endedAt: this.clock.now(), endedBy, refusalReason };
    await this.referrals.update(work, referral.id, ended);
    return ended;
  }
}
