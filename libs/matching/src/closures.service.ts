import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import {
  afterAction,
  ChallengeMessenger,
  ChallengesService,
  MeetingsService,
  outcomeOf,
  ReferralsService,
  type ChallengeWithContent,
} from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import { InvitationsService } from './invitations.service.js';

/** Ends challenges that lead to no project. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengesService,
    private readonly invitations: InvitationsService,
    private readonly referrals: ReferralsService,
    private readonly meetings: MeetingsService,
    private readonly messenger: ChallengeMessenger,
  ) {}

  /**
   * The company withdraws its challenge, or the broker closes it for want of a match or of an answer to what was asked of the
   * company. Open invitations and an open referral are taken back, and whoever waited is told.
   */
  async close(actor: Actor, challengeId: string, note: string | null): Promise<ChallengeWithContent> {
    await this.unitOfWork.run(async (work) => {
      const challenge = await this.challenges.lock(work, actor, challengeId, 'challenge.close');
      const withdrawn = actor.belongsTo('company', challenge.companyId);
      const action = withdrawn ? 'withdraw' : 'close';
      afterAction(challenge.status, action);
      await this.invitations.callOff(work, challenge);
      await this.referrals.callOff(work, challenge);
      await this.meetings.callOff(work, challenge);
      await this.challenges.markClosed(work, challenge, outcomeOf(action, challenge.status), note);
      if (withdrawn && challenge.submittedAt) await this.messenger.toBrokers(work, challenge, 'challenge_withdrawn', {});
    });
    return this.challenges.get(actor, challengeId);
  }
}
