import { Injectable, Logger } from '@nestjs/common';
import { ChallengeMessenger, ChallengeRepository, isPossible, type Challenge } from '#libs/challenges';
import { UnitOfWork, type Work } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { Clock, eachAlone } from '#libs/kernel';
import { InvitationRounds } from './invitation-rounds.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';

const MOST_PER_ROUND = 100;

/**
 * Keeps every invitation to its time: a reminder, then the end, then the next fieldlab or the broker. The due times lie in the
 * database, so whoever looks late only acts late, and several that look at once act once.
 */
@Injectable()
export class ResponseClockService {
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly rounds: InvitationRounds,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /** Does what is due now. Returns how many invitations were reminded of and how many ended. */
  async tick(): Promise<{ reminded: number; expired: number }> {
    const [work, now] = [this.unitOfWork.read, this.clock.now()];
    // Those that have run out first: they need no reminder any more.
    const expired = await this.each(await this.invitations.expired(work, now, MOST_PER_ROUND), (...args) => this.expire(...args));
    const reminded = await this.each(await this.invitations.toRemind(work, now, MOST_PER_ROUND), (...args) =>
      this.remind(...args),
    );
    return { reminded, expired };
  }

  private each(
    ids: readonly string[],
    act: (work: Work, challenge: Challenge, invitation: Invitation) => Promise<boolean>,
  ): Promise<number> {
    const actOn = async (id: string): Promise<boolean> => {
      const challengeId = (await this.invitations.find(this.unitOfWork.read, id))?.challengeId;
      return this.unitOfWork.run(async (work) => {
        const challenge = challengeId ? await this.challenges.lock(work, challengeId) : null;
        const invitation = await this.invitations.find(work, id);
        // It may have been answered while we waited for the lock.
        if (!challenge || invitation?.status !== 'open' || !isPossible(challenge.status, 'answer')) return false;
        return act(work, challenge, invitation);
      });
    };
    return eachAlone(ids, actOn, { logger: this.logger, nameOf: (id) => `Invitation ${id}` });
  }

  private async expire(work: Work, challenge: Challenge, invitation: Invitation): Promise<boolean> {
    const expired: Invitation = { ...invitation, status: 'expired' };
    await this.invitations.update(work, invitation.id, { status: expired.status });
    await this.capacity.free(work, invitation.id);
    await this.tellFieldlab(work, challenge, invitation, 'invitation_expired');
    await this.rounds.moveOn(work, challenge, expired);
    return true;
  }

  private async remind(work: Work, challenge: Challenge, invitation: Invitation): Promise<boolean> {
    if (invitation.remindedAt) return false;
    await this.invitations.update(work, invitation.id, { remindedAt: this.clock.now() });
    await this.tellFieldlab(work, challenge, invitation, 'invitation_reminder');
    return true;
  }

  private async tellFieldlab(
    work: Work,
    challenge: Challenge,
    { id, fieldlabId, respondBy }: Invitation,
    kind: 'invitation_expired' | 'invitation_reminder',
  ): Promise<void> {
    const { name: fieldlabName } = await this.fieldlabs.get(work, fieldlabId);
    const details = { invitationId: id, fieldlabName, respondBy: respondBy.toISOString() };
    await this.messenger.toFieldlab(work, challenge, fieldlabId, kind, details);
  }
}
