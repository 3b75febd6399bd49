import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { DEBOUNCED_TRIGGERS } from '#libs/queue';
import { Match } from './match.entity.js';
import { MatchRun } from './match-run.entity.js';
import { LOOKED_AT, type Proposal } from './proposal.js';

/** What a stored run proposes. */
export type NewestProposal = Proposal & { matchRunId: string };

/** Match runs with their matches. */
@Injectable()
export class MatchRunRepository {
  async add(work: Work, runs: readonly { run: MatchRun; matches: readonly Match[] }[]): Promise<void> {
    if (runs.length === 0) return;
    await work.insert(
      MatchRun,
      runs.map(({ run }) => run),
    );
    // Some fifty matches with their reasons to a run: as one parameter they cost a fraction of what a row of parameters each does.
    await work.query(
      `INSERT INTO matches (match_run_id, fieldlab_id, offer_id, rank, score, fit, acceptance, unconfirmed, explanation)
       SELECT * FROM jsonb_to_recordset($1) AS match("matchRunId" uuid, "fieldlabId" text, "offerId" text, rank int, score real,
         fit real, acceptance real, unconfirmed boolean, explanation jsonb)`,
      [JSON.stringify(runs.flatMap(({ matches }) => matches))],
    );
  }

  /** What the newest run of each of these challenges proposes, with the id of that run; by challenge id. */
  async newestProposals(work: Work, challengeIds: readonly string[]): Promise<Map<string, NewestProposal>> {
    const rows = await work.query<(NewestProposal & { challengeId: string })[]>(
      `SELECT run.challenge_id AS "challengeId", run.id AS "matchRunId", run.challenge_version AS "challengeVersion",
         ARRAY(SELECT jsonb_build_object('fieldlabId', fieldlab_id, 'offerId', offer_id)
               FROM matches WHERE match_run_id = run.id AND rank <= $2 ORDER BY rank) AS places,
         ARRAY(SELECT jsonb_build_object('fieldlabId', excluded->'fieldlabId', 'code', excluded->'reason'->'code')
               FROM jsonb_array_elements(run.exclusions) excluded) AS exclusions
       FROM unnest($1::uuid[]) challenge(id)
       CROSS JOIN LATERAL (SELECT * FROM match_runs WHERE challenge_id = challenge.id ORDER BY id DESC LIMIT 1) run`,
      [challengeIds, LOOKED_AT],
    );
    return new Map(rows.map(({ challengeId, ...proposal }) => [challengeId, proposal]));
  }

  /** Id of the newest run of each of these challenges, by challenge id. */
  async newestIds(work: Work, challengeIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await work.query<{ challengeId: string; id: string }[]>(
      `SELECT challenge.id AS "challengeId", run.id FROM unnest($1::uuid[]) challenge(id)
       CROSS JOIN LATERAL (SELECT id FROM match_runs WHERE challenge_id = challenge.id ORDER BY id DESC LIMIT 1) run`,
      [challengeIds],
    );
    return new Map(rows.map(({ challengeId, id }) => [challengeId, id]));
  }

  /**
   * Marks the requests for a ranking that these runs answer too: those of the same version of a challenge and older ones that nobody
   * was promised under an id.
   *
   * @param runs with a moment `before` the reading for each: what was relayed by then had committed, hence was read.
   */
  async settleRequests(
    work: Work,
    runs: readonly { challengeId: string; challengeVersion: number; before: Date }[],
  ): Promise<void> {
    if (runs.length === 0) return;
    await work.query(
      `UPDATE outbox SET handled_at = $2
       FROM jsonb_to_recordset($1) AS run("challengeId" text, "challengeVersion" int, before timestamptz)
       WHERE job = 'make-match-run' AND handled_at IS NULL AND payload ->> 'challengeId' = run."challengeId"
         AND (payload ->> 'challengeVersion')::int <= run."challengeVersion" AND payload ->> 'trigger' = ANY($3)
         AND relayed_at <= run.before`,
      [JSON.stringify(runs), new Date(Math.max(...runs.map(({ before }) => before.getTime()))), DEBOUNCED_TRIGGERS],
    );
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
