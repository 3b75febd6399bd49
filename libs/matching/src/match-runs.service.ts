import { Injectable } from '@nestjs/common';
import { afterAction, ChallengeMessenger, ChallengeRepository, isPossible, type Challenge } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { currentAct, duringAct, OutboxRepository, UnitOfWork, type Act, type Work } from '#libs/database';
import type { HubPolicy } from '#libs/fieldlabs';
import { Clock, DomainError, Gatherer } from '#libs/kernel';
import type { JobPayloads } from '#libs/queue';
import { FITS_FROM } from '#libs/ranking';
import { CaseFiles } from './case-file.js';
import { ChallengeRanker, runOf, type Ranked } from './challenge-ranker.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import type { Match } from './match.entity.js';
import { ReleasesService } from './releases.service.js';

/** As long as one try of a job may take; a transaction that hangs is ended by the database before that. */
const STORING_LIMIT_MS = 100_000;

/**
 * How long before a reading something must have been relayed to count as read, in ms. A relay notes the time before it looks, and the
 * clocks of two machines differ a little. What is debounced is held back for longer, so that all that it stands for has been.
 */
const SURELY_READ_MS = 1_000;

/** A ranking that is ready to be stored. */
interface Finished {
  request: JobPayloads['make-match-run'];
  outboxId: string;
  /** When it was asked for: what it was made of was read after that. */
  asked: Date;
  ranked: Ranked;
  act: Act | undefined;
}

/** A run as it was stored, with the locked challenge that it is of. */
interface Stored {
  challenge: Challenge;
  finished: Finished;
  run: MatchRun;
  matches: Match[];
}

/** Makes match runs: what the worker does with a submitted challenge. */
@Injectable()
export class MatchRunsService {
  private readonly storing = new Gatherer((finished: readonly Finished[]) => this.storeTogether(finished), STORING_LIMIT_MS);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly files: CaseFiles,
    private readonly ranker: ChallengeRanker,
    private readonly runs: MatchRunRepository,
    private readonly releases: ReleasesService,
    private readonly messenger: ChallengeMessenger,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Ranks a challenge version and stores the run, once, however often it is called. A run that an edit, a withdrawal, a
   * release or a hand-over has overtaken is not stored: the newer version or the new hub has its own job.
   *
   * @param outboxId the outbox row to mark as handled in the same transaction.
   * @returns whether this call stored the run.
   */
  async make(request: JobPayloads['make-match-run'], outboxId: string): Promise<boolean> {
    const asked = this.clock.now();
    const ranked = await this.ranker.rank(request.challengeId, request.challengeVersion);
    const finished = { request, outboxId, asked, ranked, act: currentAct() };
    // What invites fieldlabs locks their room, so it must not wait for others while it does.
    const alone = releasesItself(ranked.policy, ranked.ranking.matches);
    return (alone ? null : await this.storing.ask(finished)) ?? this.storeAlone(finished);
  }

  /**
   * Stores those that came while others were being stored in one transaction, under the act of the first.
   *
   * @returns for each whether it was stored; null for one that must be tried alone: somebody holds its challenge, for who knows how
   * long, or one of these could not be stored, which must not keep the others from it.
   */
  private async storeTogether(finished: readonly Finished[]): Promise<(boolean | null)[]> {
    const ids = finished.map(({ request }) => request.challengeId);
    try {
      return await during(finished[0]?.act, () =>
        this.unitOfWork.run(async (work) => {
          const challenges = byId(await this.challenges.lockFree(work, ids));
          const free = finished.filter(({ request }) => challenges.has(request.challengeId));
          const stored = await this.storeAll(work, free, challenges);
          return finished.map((one) => (free.includes(one) ? stored.has(one) : null));
        }),
      );
    } catch (error) {
      if (finished.length === 1) throw error;
      return finished.map(() => null);
    }
  }

  private async storeAlone(finished: Finished): Promise<boolean> {
    return this.unitOfWork.run(async (work) => {
      const challenges = byId(await this.challenges.lockMany(work, [finished.request.challengeId]));
      return (await this.storeAll(work, [finished], challenges)).has(finished);
    });
  }

  /**
   * @param challenges locked ones by their ids.
   * @returns those that were stored.
   */
  private async storeAll(
    work: Work,
    finished: readonly Finished[],
    challenges: ReadonlyMap<string, Challenge>,
  ): Promise<Set<Finished>> {
    const outboxIds = finished.map(({ outboxId }) => outboxId);
    const open = await this.outbox.markEachHandled(work, outboxIds);
    const stored = finished.flatMap((one) => {
      const challenge = challenges.get(one.request.challengeId);
      // Taken out, since the same job can be in two hands of this worker.
      const isOpen = open.delete(one.outboxId);
      return isOpen && challenge && isCurrent(challenge, one) ? [this.toStore(challenge, one)] : [];
    });
    await this.runs.add(work, stored);
    const read = stored.map(({ finished: { request, asked } }) => ({
      ...request,
      before: new Date(asked.getTime() - SURELY_READ_MS),
    }));
    await this.runs.settleRequests(work, read);
    await this.handOver(work, stored);
    return new Set(stored.map((one) => one.finished));
  }

  private toStore(challenge: Challenge, finished: Finished): Stored {
    const { matchRunId: id, challengeVersion, trigger } = finished.request;
    const about = { id, challengeId: challenge.id, challengeVersion, trigger, completedAt: this.clock.now() };
    return { challenge, finished, ...runOf(about, finished.ranked) };
  }

  /** Hands freshly ranked challenges to their brokers, or releases them where the hub's policy and the fit allow that. */
  private async handOver(work: Work, stored: readonly Stored[]): Promise<void> {
    const waiting = stored.filter(({ challenge }) => challenge.status === 'submitted');
    const submitted = [...new Map(waiting.map((one) => [one.challenge.id, one])).values()];
    const handed = { status: afterAction('submitted', 'rank'), updatedAt: this.clock.now() };
    const toReview: Stored[] = [];
    for (const one of submitted) {
      Object.assign(one.challenge, handed);
      if (!(await this.releasedByPolicy(work, one))) toReview.push(one);
    }
    const ids = toReview.map(({ challenge }) => challenge.id);
    await this.challenges.updateMany(work, ids, handed);
    await this.tellBrokers(work, toReview);
  }

  private async tellBrokers(work: Work, toReview: readonly Stored[]): Promise<void> {
    if (toReview.length === 0) return;
    const ids = [...new Set(toReview.map(({ challenge }) => challenge.companyId))];
    const companies = new Map((await this.companies.findMany(work, ids)).map((company) => [company.id, company]));
    const messages = toReview.map(({ challenge, matches }) => {
      const province = companies.get(challenge.companyId)?.province ?? '';
      return { challenge, details: { candidates: matches.filter(({ fit }) => fit >= FITS_FROM).length, province } };
    });
    await this.messenger.toBrokersOfEach(work, 'challenge_to_review', messages);
  }

  /** False where a person must look: by policy, or since the last room went to others after the ranking. */
  private async releasedByPolicy(work: Work, { challenge, finished, run, matches }: Stored): Promise<boolean> {
    const { policy, content } = finished.ranked;
    if (!releasesItself(policy, matches)) return false;
    const file = this.files.open(work, challenge, { ranked: { run, matches }, content });
    // The hub may have thought otherwise since the ranking, which can have waited long to be stored.
    if (!releasesItself(await file.policy(), matches)) return false;
    try {
      // A savepoint: what was begun of the release is undone, the run is kept.
      await work.transaction(() => this.releases.releaseByPolicy(file, run));
      return true;
    } catch (error) {
      if (error instanceof DomainError && ['capacity.full', 'release.nothing_to_release'].includes(error.code)) return false;
      throw error;
    }
  }
}

/** Whether the version and the hub are still those for which it was ranked, and nobody has gone further. */
function isCurrent(challenge: Challenge, { request, ranked }: Finished): boolean {
  const same = challenge.version === request.challengeVersion && challenge.hubId === ranked.policy.hubId;
  return same && isPossible(challenge.status, 'rank');
}

function releasesItself({ curation, threshold }: HubPolicy, [best]: readonly { score: number }[]): boolean {
  return curation === 'automatic' && best !== undefined && best.score >= threshold;
}

function byId(challenges: readonly Challenge[]): Map<string, Challenge> {
  return new Map(challenges.map((challenge) => [challenge.id, challenge]));
}

function during<T>(act: Act | undefined, task: () => T): T {
  return act ? duringAct(act, task) : task();
}
