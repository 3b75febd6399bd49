import { Injectable } from '@nestjs/common';
import { ChallengeRepository, type ChallengeVersion } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { RankingCatalogueService } from '#libs/fieldlabs';
import type { MatchRunTrigger } from '#libs/queue';
import type { Ranking } from '#libs/ranking';
import { sbiHeading } from '#libs/taxonomy';
import { SimilarityService, type Similarities } from './embedding/similarities.js';
import type { MatchRun } from './match-run.entity.js';
import type { Match } from './match.entity.js';
import { Ranker } from './ranker.js';
import { RankingSituations } from './ranking-situations.js';

/** A ranking with how it came about. */
export interface Ranked {
  /** Hub under whose policy it was ranked. */
  hubId: string;
  ranking: Ranking;
  similarities: Similarities;
  rankingMs: number;
}

/** Ranks a stored challenge with all that is known about it now. Writes nothing. */
@Injectable()
export class ChallengeRanker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly catalogue: RankingCatalogueService,
    private readonly situations: RankingSituations,
    private readonly ranker: Ranker,
    private readonly similarities: SimilarityService,
  ) {}

  async rank(version: ChallengeVersion): Promise<Ranked> {
    const work = this.unitOfWork.read;
    const challenge = await this.challenges.find(work, version.challengeId);
    const company = challenge && (await this.companies.find(work, challenge.companyId));
    if (!challenge || !company) throw new Error(`Challenge ${version.challengeId} or its company is gone.`);
    const [catalogue, situation] = await Promise.all([this.catalogue.current(), this.situations.of(work, challenge, version)]);
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
}

/** The run and its matches as they are kept. */
export function runOf(
  about: { id: string; challengeId: string; challengeVersion: number; trigger: MatchRunTrigger; completedAt: Date },
  { ranking, similarities, rankingMs }: Ranked,
): { run: MatchRun; matches: Match[] } {
  const run: MatchRun = {
    ...about,
    catalogueVersion: ranking.catalogueVersion,
    configurationVersion: ranking.configurationVersion,
    languages: [...ranking.languages],
    technologies: [...ranking.technologies],
    exclusions: [...ranking.exclusions],
    similarity: similarities.state,
    similarityModel: similarities.model,
    rankingMs,
  };
  return { run, matches: matchesOf(run.id, ranking) };
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
