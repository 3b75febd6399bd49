import { Injectable } from '@nestjs/common';
import type { Challenge } from '#libs/challenges';
import type { Work } from '#libs/database';
import { HubsService } from '#libs/fieldlabs';
import { Clock } from '#libs/kernel';
import type { RankingSituation } from '#libs/ranking';
import { InvitationRepository } from './invitation.repository.js';

/** A quarter: the window in which exposure is counted. */
const EXPOSURE_MS = 91 * 24 * 60 * 60 * 1000;

/** What is known at the moment of ranking, apart from the catalogue. */
@Injectable()
export class RankingSituations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly hubs: HubsService,
    private readonly clock: Clock,
  ) {}

  /**
   * For a challenge that exists: who was asked and said no, or nothing, is excluded with the reason. What a broker removed still
   * ranks, and is taken out by the curated list, so that the broker can take a removal back.
   */
  async of(work: Work, challenge: Challenge): Promise<RankingSituation> {
    const situation = await this.general(work);
    const policy = await this.hubs.policyAt(work, challenge.hubId, situation.now);
    const invitations = await this.invitations.ofChallenge(work, challenge.id);
    const exclusions = new Map<string, 'full' | 'declined' | 'conflict_of_interest'>();
    for (const { fieldlabId, status, declineReason } of invitations) {
      if (status !== 'declined' && status !== 'expired') continue;
      exclusions.set(
        fieldlabId,
        declineReason === 'full' || declineReason === 'conflict_of_interest' ? declineReason : 'declined',
      );
    }
    return { ...situation, exclusions, requireConfirmation: policy.requireConfirmation };
  }

  /** For a text that belongs to no challenge, such as a preview. */
  async general(work: Work): Promise<RankingSituation> {
    const now = this.clock.now();
    const answers = await this.invitations.answers(work);
    const exposure = await this.invitations.exposure(work, new Date(now.getTime() - EXPOSURE_MS));
    return { now, exclusions: new Map(), answers, exposure, requireConfirmation: false };
  }
}
