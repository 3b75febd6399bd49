import { Injectable } from '@nestjs/common';
import { ChallengeRepository, type Challenge } from '#libs/challenges';
import type { Work } from '#libs/database';
import { CapacityService } from '#libs/fieldlabs';
import { curatedList } from './curated-list.js';
import { CurationRepository } from './curation.repository.js';
import { InvitationRepository } from './invitation.repository.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import type { Match } from './match.entity.js';

/** Who may still be put forward for a challenge. */
@Injectable()
export class Candidates {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly curations: CurationRepository,
    private readonly invitations: InvitationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly capacity: CapacityService,
  ) {}

  /** The matches of a run in the order that the broker gave, or the ranker, without those that the broker removed. */
  async of(work: Work, challenge: Challenge, run: MatchRun): Promise<Match[]> {
    const decisions = await this.decisions(work, challenge.id);
    return curatedList(await this.runs.matches(work, run.id), decisions).map(({ match }) => match);
  }

  /** Those of {@link of} that were not asked yet and have room now. */
  async free(work: Work, challenge: Challenge, run: MatchRun): Promise<Match[]> {
    const asked = await this.asked(work, challenge.id);
    const full = await this.capacity.withoutRoom(work, await this.challenges.version(work, challenge.id, run.challengeVersion));
    return (await this.of(work, challenge, run)).filter(({ fieldlabId }) => !asked.has(fieldlabId) && !full.has(fieldlabId));
  }

  /** Ids of the fieldlabs that were invited before, however they answered. */
  async asked(work: Work, challengeId: string): Promise<Set<string>> {
    const invitations = await this.invitations.ofChallenge(work, challengeId);
    return new Set(invitations.map(({ fieldlabId }) => fieldlabId));
  }

  /**
   * The fieldlabs of a shortlist that still wait for their turn. What the broker removed since is left out; a shortlist that
   * followed the ranking follows it as it stands now, one that a broker put in order keeps that order.
   */
  async waiting(
    work: Work,
    challenge: Challenge,
    shortlist: readonly string[],
    { followsRanking }: { followsRanking: boolean },
  ): Promise<string[]> {
    const asked = await this.asked(work, challenge.id);
    const { removed } = await this.decisions(work, challenge.id);
    const out = new Set([...asked, ...removed.map(({ fieldlabId }) => fieldlabId)]);
    const waiting = shortlist.filter((fieldlabId) => !out.has(fieldlabId));
    const run = followsRanking && waiting.length > 1 ? await this.runs.newest(work, challenge.id) : null;
    if (!run) return waiting;
    const order = (await this.of(work, challenge, run)).map(({ fieldlabId }) => fieldlabId);
    const place = (fieldlabId: string): number => (order.includes(fieldlabId) ? order.indexOf(fieldlabId) : order.length);
    return waiting.toSorted((left, right) => place(left) - place(right));
  }

  private async decisions(work: Work, challengeId: string): Promise<Parameters<typeof curatedList>[1]> {
    const curation = await this.curations.newest(work, challengeId);
    return { pinned: curation?.pinned ?? [], removed: curation?.removed ?? [] };
  }
}
