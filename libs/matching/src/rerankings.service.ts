import { Injectable, Logger } from '@nestjs/common';
import { ChallengeMessenger, ChallengeRepository, isPossible, type Challenge } from '#libs/challenges';
import { UnitOfWork, type Work } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { Clock, newId } from '#libs/kernel';
import { ChallengeRanker, runOf, type Ranked } from './challenge-ranker.js';
import { MatchRunRepository } from './match-run.repository.js';
import { newcomers, sameProposal, type Proposal } from './proposal.js';
import type { Reranking } from './reranking.entity.js';
import { RerankingRepository } from './reranking.repository.js';

/** Changes that come within this time, in ms, of each other are one: an import touches many fieldlabs. */
const SETTLES_MS = 15_000;
/** Changes that never stop coming are ranked nevertheless after so long, in ms. */
const MOST_WAIT_MS = 120_000;
/** Challenges between two notes of how far it came. */
const BATCH = 25;
/** How long a worker may be silent before another goes on, in ms. */
const CLAIM_MS = 60_000;

type Outcome = 'same' | 'changed' | 'failed';

/**
 * Ranks the open challenges again when the catalogue or somebody's room changed. What a person decided stays: removals, pins and
 * sent invitations lie over every run. Nothing announces the change; its traces in the database do, so that none can be missed.
 */
@Injectable()
export class RerankingsService {
  private readonly logger = new Logger(RerankingsService.name);
  private changeNoticedAt: Date | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rerankings: RerankingRepository,
    private readonly challenges: ChallengeRepository,
    private readonly runs: MatchRunRepository,
    private readonly ranker: ChallengeRanker,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async page(window: { after?: string | undefined; limit: number }): Promise<Reranking[]> {
    return this.rerankings.list(this.unitOfWork.read, window);
  }

  /** Begins one when something changed since the last began, and has settled. Returns whether it did. */
  async beginIfChanged(): Promise<boolean> {
    const now = this.clock.now();
    const begun = await this.unitOfWork.run(async (work) => {
      const last = await this.rerankings.newest(work);
      if (last && (!last.completedAt || now.getTime() - last.startedAt.getTime() < SETTLES_MS)) return false;
      const [catalogue, capacityRevision] = [await this.fieldlabs.catalogueState(work), await this.capacity.revision(work)];
      const same = last?.catalogueVersion === catalogue.version && last.capacityRevision === capacityRevision;
      if (same || !this.hasSettled(catalogue.changedAt, now)) return false;
      return this.rerankings.begin(work, {
        id: newId(),
        catalogueVersion: catalogue.version,
        capacityRevision,
        total: await this.rerankings.countOpenChallenges(work),
        done: 0,
        changed: 0,
        failed: 0,
        lastChallengeId: null,
        claimedUntil: null,
        startedAt: now,
        completedAt: null,
      });
    });
    if (begun) this.changeNoticedAt = undefined;
    return begun;
  }

  /** A change from the future comes of a clock that was wrong; to wait for it would be to wait for who knows how long. */
  private hasSettled(changedAt: Date, now: Date): boolean {
    this.changeNoticedAt ??= now;
    const age = now.getTime() - changedAt.getTime();
    return age < 0 || age >= SETTLES_MS || now.getTime() - this.changeNoticedAt.getTime() >= MOST_WAIT_MS;
  }

  /**
   * Does the next challenges of the open one. Whoever is interrupted leaves it to the next: a challenge that is ranked twice is
   * stored once, since the second time nothing differs.
   *
   * @returns whether there is more to do.
   */
  async goOn(): Promise<boolean> {
    const now = this.clock.now();
    const reranking = await this.unitOfWork.run((work) => this.rerankings.claim(work, now, new Date(now.getTime() + CLAIM_MS)));
    if (!reranking) return false;
    const ids = await this.rerankings.openChallenges(this.unitOfWork.read, reranking.lastChallengeId, BATCH);
    const outcomes: Outcome[] = [];
    for (const id of ids) outcomes.push(await this.again(id).catch((error: unknown) => this.failed(id, error)));
    await this.unitOfWork.run((work) => this.note(work, reranking, ids, outcomes));
    return ids.length === BATCH;
  }

  private async note(work: Work, reranking: Reranking, ids: readonly string[], outcomes: readonly Outcome[]): Promise<void> {
    const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
    await this.rerankings.update(work, reranking.id, {
      done: reranking.done + ids.length,
      changed: reranking.changed + count('changed'),
      failed: reranking.failed + count('failed'),
      lastChallengeId: ids.at(-1) ?? reranking.lastChallengeId,
      claimedUntil: null,
      ...(ids.length < BATCH && { completedAt: this.clock.now() }),
    });
  }

  /** One challenge that cannot be ranked must not keep the others from it. */
  private failed(challengeId: string, error: unknown): Outcome {
    this.logger.error(
      `Challenge ${challengeId} could not be ranked again: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 'failed';
  }

  /** Ranks one challenge, and stores the run where it proposes something else. */
  private async again(challengeId: string): Promise<Outcome> {
    const read = this.unitOfWork.read;
    const seen = await this.challenges.find(read, challengeId);
    if (!seen) return 'same';
    const ranked = await this.ranker.rank(await this.challenges.version(read, challengeId, seen.version));
    return this.unitOfWork.run<Outcome>(async (work) => {
      const challenge = await this.challenges.lock(work, challengeId);
      const current = challenge?.version === seen.version && challenge.hubId === ranked.hubId;
      if (!current || !isPossible(challenge.status, 'rank_again')) return 'same';
      const before = await this.proposed(work, challengeId);
      const after = { challengeVersion: seen.version, ...proposalOf(ranked) };
      // Without a run its own request is on its way.
      if (!before || sameProposal(before, after)) return 'same';
      const about = { id: newId(), challengeId, challengeVersion: seen.version, trigger: 'catalogue' as const };
      const { run, matches } = runOf({ ...about, completedAt: this.clock.now() }, ranked);
      await this.runs.add(work, run, matches);
      if (challenge.status === 'in_review') await this.tell(work, challenge, newcomers(before, after));
      return 'changed';
    });
  }

  private async proposed(work: Work, challengeId: string): Promise<Proposal | null> {
    const run = await this.runs.newest(work, challengeId);
    if (!run) return null;
    const fieldlabIds = (await this.runs.matches(work, run.id)).map(({ fieldlabId }) => fieldlabId);
    return { challengeVersion: run.challengeVersion, fieldlabIds, exclusions: run.exclusions };
  }

  private async tell(work: Work, challenge: Challenge, [best]: readonly string[]): Promise<void> {
    if (best === undefined) return;
    const { name: fieldlabName } = await this.fieldlabs.get(work, best);
    await this.messenger.toBrokers(work, challenge, 'candidate_appeared', { fieldlabName });
  }
}

function proposalOf({ ranking }: Ranked): Omit<Proposal, 'challengeVersion'> {
  return { fieldlabIds: ranking.matches.map(({ fieldlabId }) => fieldlabId), exclusions: ranking.exclusions };
}
