import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { ANSWERED, counted, REACHED, WAITING } from './programme-challenges.sql.js';
import { PROGRAMME_STEPS, type ProgrammeChoice, type ProgrammeFilter, type ProgrammeStep } from './programme-filter.js';
import type {
  AnswerFigure,
  CompaniesFigure,
  ExposureFigure,
  OutcomeFigure,
  ProvinceFigure,
  StatusFigure,
  StepFigure,
  TechnologyFigure,
  UnnamedChallenge,
} from './programme-figures.js';

const LIVING = "fieldlab.status <> 'ended'";

/** Counts over all challenges. Every query counts the rows of one common table expression. */
@Injectable()
export class ProgrammeRepository {
  async steps(work: Work, filter: ProgrammeFilter): Promise<StepFigure[]> {
    const columns = PROGRAMME_STEPS.map((step) => `count(*) FILTER (WHERE ${REACHED[step]})::int AS ${step}`).join(', ');
    const [row] = await this.counting<Record<ProgrammeStep, number>>(work, filter, `SELECT ${columns} FROM counted`);
    return PROGRAMME_STEPS.map((step) => ({ step, count: row?.[step] ?? 0 }));
  }

  async statuses(work: Work, filter: ProgrammeFilter): Promise<StatusFigure[]> {
    return this.counting(work, filter, 'SELECT status, count(*)::int AS count FROM counted GROUP BY status');
  }

  async outcomes(work: Work, filter: ProgrammeFilter): Promise<OutcomeFigure[]> {
    const statement = 'SELECT outcome, count(*)::int AS count FROM counted WHERE outcome IS NOT NULL GROUP BY outcome';
    return this.counting(work, filter, statement);
  }

  /** All hubs together first, then each by id. */
  async answers(work: Work, filter: ProgrammeFilter): Promise<AnswerFigure[]> {
    const hours = 'extract(epoch FROM answered_at - submitted_at) / 3600';
    const quantile = (share: number): string =>
      `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${hours}) FILTER (WHERE ${ANSWERED})::float8`;
    return this.counting(
      work,
      filter,
      `SELECT hub_id AS "hubId", count(*) FILTER (WHERE ${ANSWERED})::int AS answered,
              count(*) FILTER (WHERE ${WAITING})::int AS waiting, ${quantile(0.5)} AS "medianHours", ${quantile(0.9)} AS "p90Hours"
       FROM counted GROUP BY GROUPING SETS ((), (hub_id)) ORDER BY hub_id NULLS FIRST`,
    );
  }

  /** Every province of the hubs that are looked at, those without anything too. */
  async provinces(work: Work, filter: ProgrammeFilter): Promise<ProvinceFigure[]> {
    return this.counting(
      work,
      filter,
      `SELECT place.province, place.hub_id AS "hubId",
              (SELECT count(*)::int FROM counted WHERE counted.province = place.province AND ${REACHED.submitted}) AS challenges,
              (SELECT count(*)::int FROM fieldlabs fieldlab WHERE fieldlab.province = place.province AND ${LIVING}) AS fieldlabs,
              (SELECT count(*)::int FROM counted WHERE counted.province = place.province AND outcome = 'no_match') AS unmatched
       FROM hub_provinces place ${ofHub(filter)} ORDER BY place.province`,
    );
  }

  /** Where anything is asked or offered: by the hub that looks after the challenge, and by the region in which the fieldlab lies. */
  async technologies(work: Work, filter: ProgrammeFilter): Promise<TechnologyFigure[]> {
    return this.counting(
      work,
      filter,
      `, demand AS (
         SELECT technology, hub_id, count(*)::int AS challenges, count(*) FILTER (WHERE outcome = 'no_match')::int AS unmatched
         FROM counted, unnest(technologies) AS technology GROUP BY technology, hub_id),
       supply AS (
         SELECT technology, place.hub_id, count(DISTINCT fieldlab.id)::int AS fieldlabs
         FROM fieldlabs fieldlab JOIN hub_provinces place ON place.province = fieldlab.province
         CROSS JOIN LATERAL (
           SELECT unnest(fieldlab.technologies) AS technology
           UNION SELECT unnest(offer.technologies) FROM offers offer
           WHERE offer.fieldlab_id = fieldlab.id AND offer.withdrawn_at IS NULL) had
         WHERE ${LIVING} GROUP BY technology, place.hub_id)
       SELECT technology AS "technologyId", hub_id AS "hubId", coalesce(challenges, 0) AS challenges,
              coalesce(fieldlabs, 0) AS fieldlabs, coalesce(unmatched, 0) AS unmatched
       FROM demand FULL JOIN supply USING (technology, hub_id)
       JOIN technologies known ON known.id = technology
       JOIN hubs place ON place.id = hub_id ${filter.hubId ? 'AND place.id = $1' : ''}
       ORDER BY technology, hub_id`,
    );
  }

  /** Fieldlabs with an invitation to any of these challenges, most often invited first. */
  async exposure(work: Work, filter: ProgrammeFilter): Promise<Omit<ExposureFigure, 'slotsPerQuarter'>[]> {
    const ofStatus = (status: string): string => `count(*) FILTER (WHERE invitation.status = '${status}')::int AS ${status}`;
    const statuses = ['open', 'accepted', 'declined', 'expired', 'withdrawn'].map(ofStatus).join(', ');
    return this.counting(
      work,
      filter,
      `SELECT invitation.fieldlab_id AS "fieldlabId", count(*)::int AS invitations, ${statuses}
       FROM invitations invitation JOIN counted ON counted.id = invitation.challenge_id
       GROUP BY invitation.fieldlab_id ORDER BY count(*) DESC, invitation.fieldlab_id`,
    );
  }

  /** Every company counts once, in the month of its first. */
  async companies(work: Work, filter: ProgrammeFilter): Promise<CompaniesFigure[]> {
    const month = (moment: string): string => `to_char(min(${moment}) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM')`;
    return this.counting(
      work,
      filter,
      `, first AS (
         SELECT ${month('started_at')} AS started,
                to_char(min(finished_at) FILTER (WHERE project_outcome = 'completed') AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM') AS completed
         FROM counted WHERE started_at IS NOT NULL GROUP BY company_id)
       SELECT month, sum(started)::int AS started, sum(completed)::int AS completed
       FROM (SELECT started AS month, 1 AS started, 0 AS completed FROM first
             UNION ALL SELECT completed, 0, 1 FROM first WHERE completed IS NOT NULL) each
       GROUP BY month ORDER BY month`,
    );
  }

  /** The challenges behind a figure, newest first; with `after` only those older than the one with that id. */
  async challenges(
    work: Work,
    choice: ProgrammeChoice,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<UnnamedChallenge[]> {
    const { cte, parameters } = counted(choice);
    const onward = after === undefined ? '' : `WHERE id < $${parameters.push(after)}`;
    return work.query(
      `WITH ${cte} SELECT id, 'U-' || number AS reference, company_id AS "companyId", hub_id AS "hubId", province, status, outcome, technologies,
         created_at AS "createdAt", submitted_at AS "submittedAt", answered_at AS "answeredAt", introduced_at AS "introducedAt",
         started_at AS "startedAt", closed_at AS "closedAt"
       FROM counted ${onward} ORDER BY id DESC LIMIT $${parameters.push(limit)}`,
      parameters,
    );
  }

  private async counting<Row>(work: Work, filter: ProgrammeFilter, statement: string): Promise<Row[]> {
    const { cte, parameters } = counted({ hubId: filter.hubId, from: filter.from, until: filter.until });
    return work.query<Row[]>(`WITH ${cte}${statement.startsWith(',') ? '' : ' '}${statement}`, parameters);
  }
}

/** The hub is the first parameter, where there is one. */
function ofHub({ hubId }: ProgrammeFilter): string {
  return hubId ? 'WHERE place.hub_id = $1' : '';
}
