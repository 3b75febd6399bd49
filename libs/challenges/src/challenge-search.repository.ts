import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import type { SearchWords } from './challenge-search.js';
import type { ChallengeOutcome, ChallengeStatus } from './challenge.lifecycle.js';

/** A challenge that holds what was looked for. */
export interface FoundChallenge {
  id: string;
  reference: string;
  hubId: string;
  status: ChallengeStatus;
  outcome: ChallengeOutcome | null;
  makes: string;
  problem: string;
  updatedAt: Date;
}

/** What is searched of a version; an index holds the same expression. */
const WORDS = "to_tsvector('simple', version.problem || ' ' || version.makes || ' ' || version.tried || ' ' || version.success)";

/** Full-text search in what companies wrote. */
@Injectable()
export class ChallengeSearchRepository {
  /**
   * Challenges of these hubs in whose newest version every word begins a word, or that have the number; last changed first. What was
   * never submitted is its company's alone.
   */
  async find(
    work: Work,
    hubIds: readonly string[],
    { beginnings, number }: SearchWords,
    limit: number,
  ): Promise<FoundChallenge[]> {
    const query = beginnings.map((word) => `${word}:*`).join(' & ');
    return work.query<FoundChallenge[]>(
      `SELECT challenge.id, 'U-' || challenge.number AS reference, challenge.hub_id AS "hubId", challenge.status, challenge.outcome,
              version.makes, version.problem, challenge.updated_at AS "updatedAt"
       FROM challenges challenge
       JOIN challenge_versions version ON version.challenge_id = challenge.id AND version.version = challenge.version
       WHERE challenge.hub_id = ANY($1) AND challenge.submitted_at IS NOT NULL
         AND (challenge.number = $2 OR ${WORDS} @@ to_tsquery('simple', $3))
       ORDER BY challenge.updated_at DESC, challenge.id DESC LIMIT $4`,
      [hubIds, number, query, limit],
    );
  }
}
