import { Injectable, Logger } from '@nestjs/common';
import { ChallengeMessenger, ChallengeRepository, isPossible, type Challenge } from '#libs/challenges';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { Clock, newId } from '#libs/kernel';
import { job, type JobPayloads } from '#libs/queue';
import { ChallengeRanker, runOf, type Ranked } from './challenge-ranker.js';
import { MatchRunRepository, type NewestProposal } from './match-run.repository.js';
import { OfferFitsService } from './offer-fits.service.js';
import { LOOKED_AT, newcomers, sameProposal, type Proposal } from './proposal.js';
import type { Reranking } from './reranking.entity.js';
import { RerankingRepository } from './reranking.repository.js';

/** Changes that come within this time, in ms, of each other are one: an import touches many fieldlabs. */
const SETTLES_MS = 15_000;
/** Changes that never stop coming are ranked nevertheless after so long, in ms. */
const MOST_WAIT_MS = 120_000;
/** Challenges of one job: few enough to be done within a second or two, many enough to read together what all of them need. */
const SLICE = 50;

/** A challenge for which another ranking proposes something else. */
interface Changed {
  seen: Challenge;
  /** The run that it was compared with. */
  before: NewestProposal;
  after: Proposal;
  ranked: Ranked;
}

/**
 * Ranks the open challenges again when the catalogue or somebody's room changed. What a person decided stays: removals, pins and
 * sent invitations lie over every run. Nothing announces the change; its traces in the database do, so that none can be missed. The
 * work goes in slices, each a job of the outbox: whoever dies over one leaves it to another worker, and the others lie by themselves.
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
    private readonly offerFits: OfferFitsService,
    private readonly outbox: OutboxRepository,
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
      return this.begin(work, {
        catalogueVersion: catalogue.version,
        capacityRevision,
        startedAt: now,
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
   * Does one slice: ranks its challenges, and stores those runs that propose something else, once however often it is called.
   *
   * @param outboxId the outbox row to mark as handled in the same transaction.
   */
  async rankSlice({ rerankingId, ...slice }: JobPayloads['rank-slice-again'], outboxId: string): Promise<void> {
    const read = this.unitOfWork.read;
    const challenges = await this.challenges.findMany(read, await this.rerankings.openChallenges(read, slice));
    const before = await this.runs.newestProposals(
      read,
      challenges.map(({ id }) => id),
    );
    const rankings = await this.ranker.rankEach(challenges, await this.challenges.newestVersions(read, challenges));
    const [changed, failed] = this.compared(challenges, before, rankings);
    await this.unitOfWork.run(async (work) => {
      if (!(await this.outbox.markHandled(work, outboxId))) return;
      const counts = { done: challenges.length, changed: await this.store(work, changed), failed };
      const reranking = await this.rerankings.note(work, rerankingId, counts, this.clock.now());
      if (reranking.completedAt) await this.tellOfNewOffers(work, reranking);
    });
  }

  /** What the catalogue held at the first of all is no news. */
  private async tellOfNewOffers(work: Work, { id, catalogueVersion: upToVersion }: Reranking): Promise<void> {
    const before = await this.rerankings.before(work, id);
    if (before) await this.offerFits.tell(work, { afterVersion: before.catalogueVersion, upToVersion });
  }

  private async begin(
    work: Work,
    about: Pick<Reranking, 'catalogueVersion' | 'capacityRevision' | 'startedAt'>,
  ): Promise<boolean> {
    const rerankingId = newId();
    const slices = await this.rerankings.slices(work, SLICE);
    const begun = await this.rerankings.begin(work, {
      id: rerankingId,
      ...about,
      total: slices.reduce((sum, { count }) => sum + count, 0),
      done: 0,
      changed: 0,
      failed: 0,
      slices: slices.length,
      slicesDone: 0,
      completedAt: slices.length === 0 ? about.startedAt : null,
    });
    if (!begun) return false;
    const jobs = slices.map(({ after, until }) => job('rank-slice-again', { version: 1, rerankingId, after, until }));
    await this.outbox.put(work, jobs);
    return true;
  }

  /** Those that propose something else now, and how many could not be ranked: they must not keep the others from it. */
  private compared(
    challenges: readonly Challenge[],
    proposals: ReadonlyMap<string, NewestProposal>,
    rankings: ReadonlyMap<string, Ranked | Error>,
  ): [changed: Changed[], failed: number] {
    const changed: Changed[] = [];
    let failed = 0;
    for (const seen of challenges) {
      const [before, ranked] = [proposals.get(seen.id), rankings.get(seen.id)];
      if (!ranked || ranked instanceof Error) {
        failed += 1;
        this.logger.error(`Challenge ${seen.id} could not be ranked again: ${ranked?.message ?? 'its content is gone'}`);
        continue;
      }
      const after = { challengeVersion: seen.version, ...proposalOf(ranked) };
      // Without a run its own request is on its way.
      if (before && !sameProposal(before, after)) changed.push({ seen, before, after, ranked });
    }
    return [changed, failed];
  }

  /** Stores the new runs of those challenges that are still as they were seen. Returns how many. */
  private async store(work: Work, changed: readonly Changed[]): Promise<number> {
    if (changed.length === 0) return 0;
    const ids = changed.map(({ seen }) => seen.id);
    const locked = new Map((await this.challenges.lockMany(work, ids)).map((challenge) => [challenge.id, challenge]));
    const newest = await this.runs.newestIds(work, ids);
    const current = changed.filter(({ seen, before }) => {
      const challenge = locked.get(seen.id);
      const same = challenge?.version === seen.version && challenge.hubId === seen.hubId;
      return same && isPossible(challenge.status, 'rank_again') && newest.get(seen.id) === before.matchRunId;
    });
    const completedAt = this.clock.now();
    const runs = current.map(({ seen, ranked }) => {
      const about = { id: newId(), challengeId: seen.id, challengeVersion: seen.version, trigger: 'catalogue' as const };
      return runOf({ ...about, completedAt }, ranked);
    });
    await this.runs.add(work, runs);
    for (const { seen, before, after } of current) {
      const challenge = locked.get(seen.id);
      if (challenge?.status === 'in_review') await this.tell(work, challenge, newcomers(before, after));
    }
    return current.length;
  }

  private async tell(work: Work, challenge: Challenge, [best]: readonly string[]): Promise<void> {
    if (best === undefined) return;
    const { name: fieldlabName } = await this.fieldlabs.get(work, best);
    await this.messenger.toBrokers(work, challenge, 'candidate_appeared', { fieldlabName });
  }
}

function proposalOf({ ranking }: Ranked): Omit<Proposal, 'challengeVersion'> {
  return {
    places: ranking.matches.slice(0, LOOKED_AT).map(({ fieldlabId, offerId }) => ({ fieldlabId, offerId })),
    exclusions: ranking.exclusions.map(({ fieldlabId, reason }) => ({ fieldlabId, code: reason.code })),
  };
}
