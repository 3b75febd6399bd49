import { Injectable } from '@nestjs/common';
import { ChallengeRepository, type Challenge, type ChallengeContent } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import type { Work } from '#libs/database';
import { CapacityService, HubsService } from '#libs/fieldlabs';
import { Clock } from '#libs/kernel';
import type { RankingSituation } from '#libs/ranking';
import { InvitationRepository } from './invitation.repository.js';

/** A quarter: the window in which exposure is counted. */
const EXPOSURE_MS = 91 * 24 * 60 * 60 * 1000;

/** Finished cases per fieldlab that a challenge is compared with, the newest. */
const MOST_PRECEDENTS = 20;
const PRECEDENTS_KEPT_MS = 60_000;

/** What is known at the moment of ranking, apart from the catalogue. */
@Injectable()
export class RankingSituations {
  private precedents: { readAt: number; texts: Map<string, string[]> } | undefined;

  constructor(
    private readonly invitations: InvitationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly hubs: HubsService,
    private readonly capacity: CapacityService,
    private readonly clock: Clock,
  ) {}

  /**
   * For a challenge that exists: who has no room, or was asked and said no, or nothing, is excluded with the reason. What a broker
   * removed still ranks, and is taken out by the curated list, so that the broker can take a removal back.
   */
  async of(
    work: Work,
    challenge: Challenge,
    content: Pick<ChallengeContent, 'serviceKind' | 'deadline'>,
  ): Promise<RankingSituation> {
    const situation = await this.general(work);
    const company = await this.companies.find(work, challenge.companyId);
    const sizeAnswers = company && (await this.invitations.sizeAnswers(work, company.staffSize));
    const policy = await this.hubs.policyAt(work, challenge.hubId, situation.now);
    const invitations = await this.invitations.ofChallenge(work, challenge.id);
    const exclusions = new Map<string, 'full' | 'declined' | 'conflict_of_interest'>();
    for (const fieldlabId of await this.capacity.withoutRoom(work, content)) exclusions.set(fieldlabId, 'full');
    for (const { fieldlabId, status, declineReason } of invitations) {
      if (status !== 'declined' && status !== 'expired') continue;
      exclusions.set(
        fieldlabId,
        declineReason === 'full' || declineReason === 'conflict_of_interest' ? declineReason : 'declined',
      );
    }
    return { ...situation, exclusions, sizeAnswers, requireConfirmation: policy.requireConfirmation };
  }

  /** For a text that belongs to no challenge, such as a preview. */
  async general(work: Work): Promise<RankingSituation> {
    const now = this.clock.now();
    const answers = await this.invitations.answers(work);
    const exposure = await this.exposurePerSlot(work, new Date(now.getTime() - EXPOSURE_MS));
    const precedents = await this.precedentsAt(work, now);
    return {
      now,
      exclusions: new Map(),
      answers,
      sizeAnswers: null,
      precedents,
      similarity: new Map(),
      exposure,
      requireConfirmation: false,
    };
  }

  /** How often each was put forward, by the slots that it offers; one where it gives no number. */
  private async exposurePerSlot(work: Work, since: Date): Promise<Map<string, number>> {
    const exposure = await this.invitations.exposure(work, since);
    const slots = await this.capacity.slotsPerQuarter(work);
    return new Map([...exposure].map(([fieldlabId, count]) => [fieldlabId, count / Math.max(1, slots.get(fieldlabId) ?? 1)]));
  }

  /** Finished cases change seldom and are many words: they are read once in a while. */
  private async precedentsAt(work: Work, now: Date): Promise<Map<string, string[]>> {
    if (!this.precedents || now.getTime() - this.precedents.readAt >= PRECEDENTS_KEPT_MS)
      this.precedents = { readAt: now.getTime(), texts: await this.challenges.completedTexts(work, MOST_PRECEDENTS) };
    return this.precedents.texts;
  }
}
