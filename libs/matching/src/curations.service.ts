import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { afterAction, ChallengesService } from '#libs/challenges';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, notFound } from '#libs/kernel';
import { curatedList, type CuratedEntry } from './curated-list.js';
import type { Removal } from './curation.entity.js';
import { CurationRepository } from './curation.repository.js';
import type { Match } from './match.entity.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import { curationStale, notACandidate } from './matching.errors.js';

/** A match run as the broker works on it. */
export interface CuratedRun {
  run: MatchRun;
  entries: CuratedEntry<Match>[];
  /** 0 while nobody has decided anything. */
  revision: number;
  removed: Removal[];
}

/** What brokers decide about a ranking: reorder, pin, remove. */
@Injectable()
export class CurationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challenges: ChallengesService,
    private readonly runs: MatchRunRepository,
    private readonly curations: CurationRepository,
    private readonly clock: Clock,
  ) {}

  /** The newest run with the decisions laid over it. @throws DomainError `match_run.not_found` before the first run. */
  async get(actor: Actor, challengeId: string): Promise<CuratedRun> {
    await this.challenges.require(actor, challengeId, 'challenge.curate');
    return this.load(this.unitOfWork.read, challengeId);
  }

  /**
   * Replaces the decisions. Every pinned fieldlab must be a candidate of the newest run.
   *
   * @param revision the revision that the broker looked at; another one in force means that somebody else decided meanwhile.
   * @throws DomainError `curation.stale` or `curation.not_a_candidate` (409).
   */
  async decide(
    actor: Actor,
    challengeId: string,
    decision: { revision: number; pinned: readonly string[]; removed: readonly Removal[] },
  ): Promise<CuratedRun> {
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.challenges.lock(work, actor, challengeId, 'challenge.curate');
      afterAction(challenge.status, 'curate');
      const before = await this.curations.newest(work, challengeId);
      if ((before?.revision ?? 0) !== decision.revision) throw curationStale(before?.revision ?? 0);
      await this.assertCandidates(work, challengeId, decision);
      await this.curations.add(work, {
        challengeId,
        revision: decision.revision + 1,
        pinned: [...decision.pinned],
        removed: [...decision.removed],
        decidedBy: actor.userId,
        decidedAt: this.clock.now(),
      });
      return this.load(work, challengeId);
    });
  }

  /** Every run of a challenge, newest first. */
  async runsOf(actor: Actor, challengeId: string): Promise<MatchRun[]> {
    await this.challenges.require(actor, challengeId, 'challenge.curate');
    return this.runs.list(this.unitOfWork.read, challengeId);
  }

  /** One run with its matches as they were ranked. */
  async run(actor: Actor, challengeId: string, matchRunId: string): Promise<{ run: MatchRun; matches: Match[] }> {
    const work = this.unitOfWork.read;
    await this.challenges.require(actor, challengeId, 'challenge.curate');
    const run = await this.runs.find(work, challengeId, matchRunId);
    if (!run) throw notFound('match_run', matchRunId);
    return { run, matches: await this.runs.matches(work, matchRunId) };
  }

  private async load(work: Work, challengeId: string): Promise<CuratedRun> {
    const run = await this.runs.newest(work, challengeId);
    if (!run) throw notFound('match_run', challengeId);
    const curation = await this.curations.newest(work, challengeId);
    const decisions = { pinned: curation?.pinned ?? [], removed: curation?.removed ?? [] };
    const entries = curatedList(await this.runs.matches(work, run.id), decisions);
    return { run, entries, revision: curation?.revision ?? 0, removed: decisions.removed };
  }

  private async assertCandidates(
    work: Work,
    challengeId: string,
    decision: { pinned: readonly string[]; removed: readonly Removal[] },
  ): Promise<void> {
    const run = await this.runs.newest(work, challengeId);
    const candidates = new Set(run ? (await this.runs.matches(work, run.id)).map(({ fieldlabId }) => fieldlabId) : []);
    const named = [...decision.pinned, ...decision.removed.map(({ fieldlabId }) => fieldlabId)];
    const unknown = named.find((fieldlabId) => !candidates.has(fieldlabId));
    if (unknown) throw notACandidate(unknown);
  }
}
