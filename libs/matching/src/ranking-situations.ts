import { Injectable } from '@nestjs/common';
import { ChallengeRepository, type Challenge, type ChallengeContent } from '#libs/challenges';
import type { Company, StaffSize } from '#libs/companies';
import type { Work } from '#libs/database';
import { CapacityService, type HubPolicy, type Rooms } from '#libs/fieldlabs';
import { Clock, grouped } from '#libs/kernel';
import type { RankingSituation } from '#libs/ranking';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';

/** A quarter: the window in which exposure is counted. */
const EXPOSURE_MS = 91 * 24 * 60 * 60 * 1000;

/** Finished cases per fieldlab that a challenge is compared with, the newest. */
const MOST_PRECEDENTS = 20;
const PRECEDENTS_KEPT_MS = 60_000;

/** A challenge with what its ranking depends on, apart from the catalogue. */
export interface RankingCase {
  challenge: Challenge;
  content: Pick<ChallengeContent, 'serviceKind' | 'deadline'>;
  company: Company;
  /** That of the challenge's hub. */
  policy: HubPolicy;
}

type Exclusions = Map<string, 'full' | 'declined' | 'conflict_of_interest'>;

/** What is known at the moment of ranking, apart from the catalogue. */
@Injectable()
export class RankingSituations {
  private precedents: { readAt: number; texts: Map<string, string[]> } | undefined;

  constructor(
    private readonly invitations: InvitationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly capacity: CapacityService,
    private readonly clock: Clock,
  ) {}

  /**
   * For challenges that exist, in their order: who has no room, or was asked and said no, or nothing, is excluded with the reason.
   * What a broker removed still ranks, and is taken out by the curated list, so that the broker can take a removal back.
   */
  async ofEach(work: Work, cases: readonly RankingCase[]): Promise<RankingSituation[]> {
    const rooms = await this.capacity.rooms(work);
    const [general, invitations, sizes] = await Promise.all([
      this.generalWith(work, rooms),
      this.invitations.ofChallenges(
        work,
        cases.map(({ challenge }) => challenge.id),
      ),
      this.sizeAnswers(work, cases),
    ]);
    const asked = grouped(invitations, ({ challengeId }) => challengeId);
    return cases.map(({ challenge, content, company, policy }) => ({
      ...general,
      exclusions: exclusionsOf(rooms.without(content), asked.get(challenge.id) ?? []),
      sizeAnswers: (company.staffSize && sizes.get(company.staffSize)) ?? null,
      requireConfirmation: policy.requireConfirmation,
    }));
  }

  /** For a text that belongs to no challenge, such as a preview. */
  async general(work: Work): Promise<RankingSituation> {
    return this.generalWith(work, await this.capacity.rooms(work));
  }

  private async generalWith(work: Work, rooms: Rooms): Promise<RankingSituation> {
    const now = this.clock.now();
    const [answers, exposure, precedents] = await Promise.all([
      this.invitations.answers(work),
      this.invitations.exposure(work, new Date(now.getTime() - EXPOSURE_MS)),
      this.precedentsAt(work, now),
    ]);
    return {
      now,
      exclusions: new Map(),
      answers,
      sizeAnswers: null,
      precedents,
      similarity: new Map(),
      exposure: perSlot(exposure, rooms),
      requireConfirmation: false,
    };
  }

  private async sizeAnswers(
    work: Work,
    cases: readonly RankingCase[],
  ): Promise<Map<StaffSize, Map<string, { suited: number; refused: number }>>> {
    const sizes = [...new Set(cases.flatMap(({ company }) => company.staffSize ?? []))];
    return new Map(await Promise.all(sizes.map(async (size) => [size, await this.invitations.sizeAnswers(work, size)] as const)));
  }

  /** Finished cases change seldom and are many words: they are read once in a while. */
  private async precedentsAt(work: Work, now: Date): Promise<Map<string, string[]>> {
    if (!this.precedents || now.getTime() - this.precedents.readAt >= PRECEDENTS_KEPT_MS)
      this.precedents = { readAt: now.getTime(), texts: await this.challenges.completedTexts(work, MOST_PRECEDENTS) };
    return this.precedents.texts;
  }
}

function exclusionsOf(full: ReadonlySet<string>, invitations: readonly Invitation[]): Exclusions {
  const exclusions: Exclusions = new Map([...full].map((fieldlabId) => [fieldlabId, 'full']));
  for (const { fieldlabId, status, declineReason } of invitations) {
    if (status !== 'declined' && status !== 'expired') continue;
    exclusions.set(fieldlabId, declineReason === 'full' || declineReason === 'conflict_of_interest' ? declineReason : 'declined');
  }
  return exclusions;
}

/** How often each was put forward, by the slots that it offers; one where it gives no number. */
function perSlot(exposure: ReadonlyMap<string, number>, rooms: Rooms): Map<string, number> {
  const slots = rooms.slotsPerQuarter();
  return new Map([...exposure].map(([fieldlabId, count]) => [fieldlabId, count / Math.max(1, slots.get(fieldlabId) ?? 1)]));
}
