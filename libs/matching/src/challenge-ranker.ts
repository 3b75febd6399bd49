import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, type Challenge, type ChallengeVersion } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { RankingCatalogueService } from '#libs/fieldlabs';
import type { MatchRunTrigger } from '#libs/queue';
import type { Ranking, RankingCatalogue, RankingSituation } from '#libs/ranking';
import { sbiHeading } from '#libs/taxonomy';
import { SimilarityService, type Similarities } from './embedding/similarities.js';
import type { MatchRun } from './match-run.entity.js';
import type { Match } from './match.entity.js';
import { Ranker } from './ranker.js';
import { RankingSituations, type RankingCase } from './ranking-situations.js';

/** A ranking with how it came about. */
export interface Ranked {
  /** Hub under whose policy it was ranked. */
  hubId: string;
  ranking: Ranking;
  similarities: Similarities;
  rankingMs: number;
}

type FullCase = RankingCase & { content: ChallengeVersion };

/** Ranks stored challenges with all that is known about them now. Writes nothing. */
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

  /** @throws Error where the challenge or its company is gone. */
  async rank(version: ChallengeVersion): Promise<Ranked> {
    const challenge = await this.challenges.find(this.unitOfWork.read, version.challengeId);
    const ranked = challenge && (await this.rankEach([challenge], [version])).get(challenge.id);
    if (ranked instanceof Error) throw ranked;
    if (!ranked) throw new Error(`Challenge ${version.challengeId} or its company is gone.`);
    return ranked;
  }

  /**
   * Ranks challenges one after the other on one reading of everything else, by their ids. One that cannot be ranked gives its
   * error, one whose content or company is gone nothing.
   *
   * @param versions the content of each challenge to rank.
   */
  async rankEach(challenges: readonly Challenge[], versions: readonly ChallengeVersion[]): Promise<Map<string, Ranked | Error>> {
    const cases = await this.cases(challenges, versions);
    const [catalogue, situations] = await Promise.all([
      this.catalogue.current(),
      this.situations.ofEach(this.unitOfWork.read, cases),
    ]);
    const rankings = new Map<string, Ranked | Error>();
    for (const [index, situation] of situations.entries()) {
      const one = cases[index];
      if (!one) break;
      // A ranking takes the process for milliseconds; others must get their turn between two.
      if (index > 0) await setImmediate();
      const ranked = await this.rankCase(catalogue, one, situation).catch((error: unknown) => asError(error));
      rankings.set(one.challenge.id, ranked);
    }
    return rankings;
  }

  private async cases(challenges: readonly Challenge[], versions: readonly ChallengeVersion[]): Promise<FullCase[]> {
    const contents = new Map(versions.map((version) => [version.challengeId, version]));
    const ids = [...new Set(challenges.map(({ companyId }) => companyId))];
    const companies = new Map((await this.companies.findMany(this.unitOfWork.read, ids)).map((company) => [company.id, company]));
    return challenges.flatMap((challenge) => {
      const [content, company] = [contents.get(challenge.id), companies.get(challenge.companyId)];
      return content && company ? [{ challenge, content, company }] : [];
    });
  }

  private async rankCase(catalogue: RankingCatalogue, one: FullCase, situation: RankingSituation): Promise<Ranked> {
    const { challenge, content, company } = one;
    const texts = [content.problem, content.makes, content.tried, content.success].filter((text) => text !== '');
    const similarities = await this.similarities.of(catalogue, texts);
    const { serviceKind } = content;
    const asked = { texts, serviceKind, sector: sbiHeading(company.sbiCode), province: company.province, trl: null };
    const started = performance.now();
    const ranking = this.ranker.rank(catalogue, asked, { ...situation, similarity: similarities.byFieldlab });
    return { hubId: challenge.hubId, ranking, similarities, rankingMs: performance.now() - started };
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
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
