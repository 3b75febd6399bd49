import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Match } from './match.entity.js';
import { MatchRun } from './match-run.entity.js';

/** Match runs with their matches. */
@Injectable()
export class MatchRunRepository {
  async exists(work: Work, id: string): Promise<boolean> {
    return work.existsBy(MatchRun, { id });
  }

  async add(work: Work, run: MatchRun, matches: readonly Match[]): Promise<void> {
    await work.insert(MatchRun, run);
    if (matches.length > 0) await work.insert(Match, [...matches]);
  }

  async find(work: Work, challengeId: string, id: string): Promise<MatchRun | null> {
    return work.findOneBy(MatchRun, { id, challengeId });
  }

  /** The newest run; ids grow with time. */
  async newest(work: Work, challengeId: string): Promise<MatchRun | null> {
    return work.findOne(MatchRun, { where: { challengeId }, order: { id: 'DESC' } });
  }

  async list(work: Work, challengeId: string): Promise<MatchRun[]> {
    return work.find(MatchRun, { where: { challengeId }, order: { id: 'DESC' } });
  }

  /** Best first. */
  async matches(work: Work, matchRunId: string): Promise<Match[]> {
    return work.find(Match, { where: { matchRunId }, order: { rank: 'ASC' } });
  }

  /** Those of these matches that exist, in any order. */
  async matchesAt(work: Work, places: readonly { matchRunId: string; fieldlabId: string }[]): Promise<Match[]> {
    return places.length === 0 ? [] : work.find(Match, { where: [...places] });
  }

  async match(work: Work, matchRunId: string, fieldlabId: string): Promise<Match | null> {
    return work.findOneBy(Match, { matchRunId, fieldlabId });
  }
}
