import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, DisclosuresService, type Challenge, type ChallengeVersion } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { HubsService, RankingCatalogueService, type HubPolicy } from '#libs/fieldlabs';
import { Clock, Gatherer } from '#libs/kernel';
import type { MatchRunTrigger } from '#libs/queue';
import type { Ranking, RankingCatalogue, RankingSituation } from '#libs/ranking';
import { sbiHeading } from '#libs/taxonomy';
import { SimilarityService, type Similarities } from './embedding/similarities.js';
import type { MatchRun } from './match-run.entity.js';
import type { Match } from './match.entity.js';
import { Ranker } from './ranker.js';
import { RankingSituations, type RankingCase } from './ranking-situations.js';

/** Above what one statement may take, below what one try of a job may: the try is given up with the reading that it waits for. */
const READING_LIMIT_MS = 60_000;

/** A version of a challenge that is to be ranked. */
interface Wanted {
  challengeId: string;
  version: number;
}

/** A ranking with how it came about. */
export interface Ranked {
  /** That of the challenge's hub when it was ranked. */
  policy: HubPolicy;
  content: ChallengeVersion;
  ranking: Ranking;
  similarities: Similarities;
  rankingMs: number;
}

type FullCase = RankingCase & { content: ChallengeVersion };

/** A challenge with all that its ranking depends on, as it was read. */
interface Reading {
  one: FullCase;
  catalogue: RankingCatalogue;
  situation: RankingSituation;
}

/** Ranks stored challenges with all that is known about them now. Writes nothing. */
@Injectable()
export class ChallengeRanker {
  /** Most of what a ranking reads is the same for all challenges, so those that come at the same time are read for together. */
  private readonly readings = new Gatherer((wanted: readonly Wanted[]) => this.readFor(wanted), READING_LIMIT_MS);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly hubs: HubsService,
    private readonly catalogue: RankingCatalogueService,
    private readonly situations: RankingSituations,
    private readonly ranker: Ranker,
    private readonly similarities: SimilarityService,
    private readonly disclosures: DisclosuresService,
    private readonly clock: Clock,
  ) {}

  /** @throws Error where the challenge or its company is gone. */
  async rank(challengeId: string, version: number): Promise<Ranked> {
    return this.rankReading(await this.readings.ask({ challengeId, version }));
  }

  /**
   * Ranks challenges one after the other on one reading of everything else, by their ids. One that cannot be ranked gives its
   * error, one whose content or company is gone nothing.
   *
   * @param versions the content of each challenge to rank.
   */
  async rankEach(challenges: readonly Challenge[], versions: readonly ChallengeVersion[]): Promise<Map<string, Ranked | Error>> {
    const readings = await this.read(await this.cases(challenges, versions));
    const rankings = new Map<string, Ranked | Error>();
    for (const reading of readings) {
      // A ranking takes the process for milliseconds; others must get their turn between two.
      if (rankings.size > 0) await setImmediate();
      const ranked = await this.rankReading(reading).catch((error: unknown) => asError(error));
      rankings.set(reading.one.challenge.id, ranked);
    }
    return rankings;
  }

  private async readFor(wanted: readonly Wanted[]): Promise<(Reading | Error)[]> {
    const work = this.unitOfWork.read;
    const [challenges, versions] = await Promise.all([
      this.challenges.findMany(work, [...new Set(wanted.map(({ challengeId }) => challengeId))]),
      this.challenges.contents(work, wanted),
    ]);
    const readings = await this.read(await this.cases(challenges, versions));
    return wanted.map(({ challengeId, version }) => {
      const isWanted = ({ one: { content } }: Reading): boolean =>
        content.challengeId === challengeId && content.version === version;
      return readings.find(isWanted) ?? new Error(`Challenge ${challengeId} or its company is gone.`);
    });
  }

  private async read(cases: readonly FullCase[]): Promise<Reading[]> {
    const [catalogue, situations] = await Promise.all([
      this.catalogue.current(),
      this.situations.ofEach(this.unitOfWork.read, cases),
    ]);
    return situations.flatMap((situation, index) => {
      const one = cases[index];
      return one ? [{ one, catalogue, situation }] : [];
    });
  }

  /** One case for each version whose challenge and company are there. */
  private async cases(challenges: readonly Challenge[], versions: readonly ChallengeVersion[]): Promise<FullCase[]> {
    const work = this.unitOfWork.read;
    const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
    const [found, policies] = await Promise.all([
      this.companies.findMany(work, [...new Set(challenges.map(({ companyId }) => companyId))]),
      this.hubs.policiesAt(work, [...new Set(challenges.map(({ hubId }) => hubId))], this.clock.now()),
    ]);
    const companies = new Map(found.map((company) => [company.id, company]));
    return versions.flatMap((content) => {
      const challenge = byId.get(content.challengeId);
      const company = challenge && companies.get(challenge.companyId);
      const policy = challenge && policies.get(challenge.hubId);
      return company && policy ? [{ challenge, content, company, policy }] : [];
    });
  }

  private async rankReading({ one, catalogue, situation }: Reading): Promise<Ranked> {
    const { challenge, content, company, policy } = one;
    const texts = [content.problem, content.makes, content.tried, content.success].filter((text) => text !== '');
    const similarities = await this.similarities.of(catalogue, () => this.disclosures.withoutNames({ challenge, content }));
    const { serviceKind } = content;
    const asked = { texts, serviceKind, sector: sbiHeading(company.sbiCode), province: company.province, trl: null };
    const started = performance.now();
    const ranking = this.ranker.rank(catalogue, asked, { ...situation, similarity: similarities.byFieldlab });
    return { policy, content, ranking, similarities, rankingMs: performance.now() - started };
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
