import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { OPEN_STATUSES } from './reranking.repository.js';

/** An open challenge that a new offer fits, by the newest ranking of the challenge. */
export interface OfferFit {
  challengeId: string;
  /** As people call the challenge, such as `U-1001`. */
  reference: string;
  /** Hub that the challenge is with. */
  hubId: string;
  /** Place of the fieldlab in the ranking; 1 is first. */
  rank: number;
  score: number;
}

/** An offer that came lately, with the open challenges that it fits best. */
export interface FittingOffer {
  offerId: string;
  titleNl: string;
  titleEn: string;
  fieldlabId: string;
  fieldlabName: string;
  /** Hub of the fieldlab. */
  hubId: string;
  appearedAt: Date;
  /** How many it fits in all. */
  count: number;
  /** The best of them, best first. */
  fits: OfferFit[];
}

/** Which offers to look at: those of these hubs' fieldlabs since a moment, or those that came within a range of catalogue versions. */
export type NewOffers = { hubIds: readonly string[]; since: Date } | { afterVersion: number; upToVersion: number };

/** How far down a ranking a fieldlab still fits. */
const FITS_TO = 10;
const MOST_SHOWN = 5;

@Injectable()
export class OfferFitRepository {
  /** Newest offers first. A challenge for which the fieldlab was invited before, or removed by the broker, is left out. */
  async list(work: Work, which: NewOffers): Promise<FittingOffer[]> {
    const [condition, parameters] =
      'hubIds' in which
        ? ['fieldlab.hub_id = ANY($4) AND offer.appeared_at >= $5', [which.hubIds, which.since]]
        : ['offer.appeared_with > $4 AND offer.appeared_with <= $5', [which.afterVersion, which.upToVersion]];
    return work.query<FittingOffer[]>(
      `WITH fresh AS MATERIALIZED (
         SELECT offer.id AS offer_id, offer.title_nl, offer.title_en, offer.appeared_at, fieldlab.id AS fieldlab_id,
           fieldlab.name, fieldlab.hub_id
         FROM offers offer JOIN fieldlabs fieldlab ON fieldlab.id = offer.fieldlab_id
         WHERE offer.withdrawn_at IS NULL AND ${condition}),
       fits AS (
         SELECT match.offer_id, challenge.id, challenge.number, challenge.hub_id, match.rank, match.score,
           row_number() OVER (PARTITION BY match.offer_id ORDER BY match.score DESC, challenge.id) AS place,
           (count(*) OVER (PARTITION BY match.offer_id))::int AS count
         FROM challenges challenge
         CROSS JOIN LATERAL (SELECT id FROM match_runs WHERE challenge_id = challenge.id ORDER BY id DESC LIMIT 1) run
         JOIN matches match ON match.match_run_id = run.id AND match.rank <= $2
         WHERE challenge.status = ANY($1) AND EXISTS (SELECT 1 FROM fresh) AND match.offer_id IN (SELECT offer_id FROM fresh)
           AND NOT EXISTS (SELECT 1 FROM invitations WHERE challenge_id = challenge.id AND fieldlab_id = match.fieldlab_id)
           AND NOT EXISTS (
             SELECT 1 FROM (SELECT removed FROM curations WHERE challenge_id = challenge.id ORDER BY revision DESC LIMIT 1) decided
             WHERE decided.removed @> jsonb_build_array(jsonb_build_object('fieldlabId', match.fieldlab_id))))
       SELECT fresh.offer_id AS "offerId", title_nl AS "titleNl", title_en AS "titleEn", fieldlab_id AS "fieldlabId",
         name AS "fieldlabName", fresh.hub_id AS "hubId", appeared_at AS "appearedAt", max(fits.count) AS count,
         jsonb_agg(jsonb_build_object('challengeId', fits.id, 'reference', 'U-' || number, 'hubId', fits.hub_id, 'rank', rank,
           'score', score) ORDER BY place) AS fits
       FROM fresh JOIN fits ON fits.offer_id = fresh.offer_id AND place <= $3
       GROUP BY fresh.offer_id, title_nl, title_en, fieldlab_id, name, fresh.hub_id, appeared_at
       ORDER BY appeared_at DESC, fresh.offer_id`,
      [OPEN_STATUSES, FITS_TO, MOST_SHOWN, ...parameters],
    );
  }
}
