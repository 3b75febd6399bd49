import { Injectable } from '@nestjs/common';
import { afterAction, ChallengeMessenger, ChallengeRepository, isPossible, type Challenge } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { Clock, DomainError } from '#libs/kernel';
import type { JobPayloads } from '#libs/queue';
import { CaseFiles, type CaseFile } from './case-file.js';
import { ChallengeRanker, runOf, type Ranked } from './challenge-ranker.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import { ReleasesService } from './releases.service.js';

/** Makes match runs: what the worker does with a submitted challenge. */
@Injectable()
export class MatchRunsService {
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
    const { challengeId, challengeVersion } = request;
    const asked = this.clock.now();
    const ranked = await this.ranker.rank(challengeId, challengeVersion);
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.challenges.lock(work, challengeId);
      if (!(await this.outbox.markHandled(work, outboxId))) return false;
      const current = challenge !== null && challenge.version === challengeVersion && challenge.hubId === ranked.hubId;
      const store = current && isPossible(challenge.status, 'rank');
      if (store) await this.store(work, challenge, request, ranked);
      if (store) await this.runs.settleRequests(work, challengeId, challengeVersion, asked);
      return store;
    });
  }

  private async store(work: Work, challenge: Challenge, request: JobPayloads['make-match-run'], ranked: Ranked): Promise<void> {
    const { matchRunId: id, challengeVersion, trigger } = request;
    const about = { id, challengeId: challenge.id, challengeVersion, trigger, completedAt: this.clock.now() };
    const { run, matches } = runOf(about, ranked);
    await this.runs.add(work, [{ run, matches }]);
    if (challenge.status !== 'submitted') return;
    const handed = { status: afterAction(challenge.status, 'rank'), updatedAt: this.clock.now() };
    await this.challenges.update(work, challenge.id, handed);
    const known = { ranked: { run, matches }, content: ranked.content };
    await this.hand(this.files.open(work, Object.assign(challenge, handed), known), run);
  }

  /** Hands a freshly ranked challenge to the broker, or releases it where the hub's policy and the fit allow that. */
  private async hand(file: CaseFile, run: MatchRun): Promise<void> {
    const { work, challenge } = file;
    const policy = await file.policy();
    const matches = await file.matches();
    const [best] = matches;
    const good = policy.curation === 'automatic' && best !== undefined && best.score >= policy.threshold;
    if (good && (await this.releasedByPolicy(file, run))) return;
    const company = await this.companies.find(work, challenge.companyId);
    const details = { candidates: matches.length, province: company?.province ?? '' };
    await this.messenger.toBrokers(work, challenge, 'challenge_to_review', details);
  }

  /** False where the last room went to others since the ranking: then a person looks. */
  private async releasedByPolicy(file: CaseFile, run: MatchRun): Promise<boolean> {
    try {
      // A savepoint: what was begun of the release is undone, the run is kept.
      await file.work.transaction(() => this.releases.releaseByPolicy(file, run));
      return true;
    } catch (error) {
      if (error instanceof DomainError && ['capacity.full', 'release.nothing_to_release'].includes(error.code)) return false;
      throw error;
    }
  }
}
