import { Injectable } from '@nestjs/common';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  isPossible,
  type Challenge,
  type ChallengeVersion,
} from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { HubsService, RankingCatalogueService } from '#libs/fieldlabs';
import { Clock } from '#libs/kernel';
import type { JobPayloads } from '#libs/queue';
import type { Ranking } from '#libs/ranking';
import { sbiHeading } from '#libs/taxonomy';
import { SimilarityService, type Similarities } from './embedding/similarities.js';
import { Ranker } from './ranker.js';
import { RankingSituations } from './ranking-situations.js';
import type { Match } from './match.entity.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import { ReleasesService } from './releases.service.js';

/** A ranking with how it came about. */
interface Ranked {
  /** Hub under whose policy it was ranked. */
  hubId: string;
  ranking: Ranking;
  similarities: Similarities;
  rankingMs: number;
}

/** Makes match runs: what the worker does with a submitted challenge. */
@Injectable()
export class MatchRunsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly hubs: HubsService,
    private readonly catalogue: RankingCatalogueService,
    private readonly situations: RankingSituations,
    private readonly ranker: Ranker,
    private readonly similarities: SimilarityService,
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
    const { matchRunId, challengeId, challengeVersion } = request;
    const version = await this.challenges.version(this.unitOfWork.read, challengeId, challengeVersion);
    const ranked = await this.rank(version);
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.challenges.lock(work, challengeId);
      const current = challenge !== null && challenge.version === challengeVersion && challenge.hubId === ranked.hubId;
      const store = current && isPossible(challenge.status, 'rank') && !(await this.runs.exists(work, matchRunId));
      if (store) await this.store(work, challenge, request, ranked);
      await this.outbox.markHandled(work, outboxId);
      return store;
    });
  }

  private async rank(version: ChallengeVersion): Promise<Ranked> {
    const work = this.unitOfWork.read;
    const challenge = await this.challenges.find(work, version.challengeId);
    const company = challenge && (await this.companies.find(work, challenge.companyId));
    if (!challenge || !company) throw new Error(`Challenge ${version.challengeId} or its company is gone.`);
    const [catalogue, situation] = await Promise.all([this.catalogue.current(), this.situations.of(work, challenge)]);
    const texts = [version.problem, version.makes, version.tried, version.success].filter((text) => text !== '');
    const similarities = await this.similarities.of(catalogue, texts);
    const started = performance.now();
    const ranking = this.ranker.rank(
      catalogue,
      {
        texts,
        serviceKind: version.serviceKind,
        sector: sbiHeading(company.sbiCode),
        province: company.province,
        trl: null,
      },
      { ...situation, similarity: similarities.byFieldlab },
    );
    return { hubId: challenge.hubId, ranking, similarities, rankingMs: performance.now() - started };
  }

  private async store(
    work: Work,
    challenge: Challenge,
    request: JobPayloads['make-match-run'],
    { ranking, similarities, rankingMs }: Ranked,
  ): Promise<void> {
    const run: MatchRun = {
      id: request.matchRunId,
      challengeId: challenge.id,
      challengeVersion: request.challengeVersion,
      trigger: request.trigger,
      catalogueVersion: ranking.catalogueVersion,
      configurationVersion: ranking.configurationVersion,
      languages: [...ranking.languages],
      exclusions: [...ranking.exclusions],
      similarity: similarities.state,
      similarityModel: similarities.model,
      rankingMs,
      completedAt: this.clock.now(),
    };
    await this.runs.add(work, run, matchesOf(run.id, ranking));
    if (challenge.status === 'submitted') await this.hand(work, challenge, run, ranking);
  }

  /** Hands a freshly ranked challenge to the broker, or releases it where the hub's policy and the fit allow that. */
  private async hand(work: Work, challenge: Challenge, run: MatchRun, ranking: Ranking): Promise<void> {
    await this.challenges.update(work, challenge.id, {
      status: afterAction(challenge.status, 'rank'),
      updatedAt: this.clock.now(),
    });
    const policy = await this.hubs.policyAt(work, challenge.hubId, this.clock.now());
    const best = ranking.matches[0];
    if (policy.curation === 'automatic' && best && best.score >= policy.threshold) {
      await this.releases.releaseByPolicy(work, challenge.id, run);
      return;
    }
    const company = await this.companies.find(work, challenge.companyId);
    const details = { candidates: ranking.matches.length, province: company?.province ?? '' };
    await this.messenger.toBrokers(work, challenge, 'challenge_to_review', details);
  }
}

function matchesOf(matchRunId: string, ranking: Ranking): Match[] {
  return ranking.matches.map((match) => {
    const { fieldlabId, offerId, rank, score, fit, acceptance, unconfirmed } = match;
    const { contributions, reasonsForCompany, reasonsForFieldlab, missing, counterfactual, highlights } = match;
    return {
      matchRunId,
      fieldlabId,
      offerId,
      rank,
      score,
      fit,
      acceptance,
      unconfirmed,
      explanation: { contributions, reasonsForCompany, reasonsForFieldlab, missing, counterfactual, highlights },
    };
  });
}
