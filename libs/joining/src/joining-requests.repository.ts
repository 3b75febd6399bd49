import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import type { Reach } from '#libs/accounts';
import type { Work } from '#libs/database';
import { JoiningRequest } from './joining-request.entity.js';

/** The company that a request is about, and the hub of that company's province. */
export interface Place {
  companyId: string;
  companyName: string;
  hubId: string | null;
}

/** A request with its company. */
export type PlacedRequest = JoiningRequest & Place;

const PLACE = 'company.id AS "companyId", company.name AS "companyName", covered.hub_id AS "hubId"';

/** Only what was registered when somebody asked was ever refused to them. */
const PLACED = `
  SELECT request.id, request.user_id AS "userId", request.kvk_number AS "kvkNumber", request.created_at AS "createdAt",
    request.respond_by AS "respondBy", request.rings_at AS "ringsAt", request.told_helpers AS "toldHelpers",
    request.escalated_at AS "escalatedAt", request.answer, request.answered_by AS "answeredBy", request.answered_at AS "answeredAt",
    ${PLACE}
  FROM joining_requests request
  JOIN companies company ON company.kvk_number = request.kvk_number AND company.created_at <= request.created_at
  LEFT JOIN hub_provinces covered ON covered.province = company.province`;

/** What waits for an answer of somebody: of the hubs in their reach, and never their own. */
const WAITING = 'request.answered_at IS NULL AND ($1 OR covered.hub_id = ANY($2)) AND request.user_id <> $3';

/** Requests to be let into a company. */
@Injectable()
export class JoiningRequestsRepository {
  async add(work: Work, request: JoiningRequest): Promise<void> {
    await work.insert(JoiningRequest, request);
  }

  async findOpen(work: Work, userId: string, kvkNumber: string): Promise<JoiningRequest | null> {
    return work.findOneBy(JoiningRequest, { userId, kvkNumber, answeredAt: IsNull() });
  }

  /** How often a mailbox has asked, with whichever of its addresses. */
  async countOf(work: Work, mailbox: string, since: Date): Promise<number> {
    const [row] = await work.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM joining_requests request JOIN users person ON person.id = request.user_id
       WHERE request.created_at > $2 AND regexp_replace(person.email, '\\+[^@]*@', '@') = $1`,
      [mailbox, since],
    );
    return row?.count ?? 0;
  }

  /** How many requests helpers were told of, about a number and in a hub; null is every province without one. */
  async countTold(
    work: Work,
    { kvkNumber, hubId, since }: { kvkNumber: string; hubId: string | null; since: Date },
  ): Promise<{ about: number; inHub: number }> {
    const [row] = await work.query<{ about: number; inHub: number }[]>(
      `SELECT count(*) FILTER (WHERE request.kvk_number = $1)::int AS about, count(*)::int AS "inHub"
       FROM joining_requests request
       JOIN companies company ON company.kvk_number = request.kvk_number
       LEFT JOIN hub_provinces covered ON covered.province = company.province
       WHERE request.created_at > $3 AND request.told_helpers AND covered.hub_id IS NOT DISTINCT FROM $2`,
      [kvkNumber, hubId, since],
    );
    return row ?? { about: 0, inHub: 0 };
  }

  /** Where a request of this moment would be placed; null where nobody has registered the number. */
  async place(work: Work, kvkNumber: string, at: Date): Promise<Place | null> {
    const [row] = await work.query<Place[]>(
      `SELECT ${PLACE} FROM companies company LEFT JOIN hub_provinces covered ON covered.province = company.province
       WHERE company.kvk_number = $1 AND company.created_at <= $2`,
      [kvkNumber, at],
    );
    return row ?? null;
  }

  async lock(work: Work, id: string): Promise<JoiningRequest | null> {
    return work.findOne(JoiningRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Null where nobody had registered the number. */
  async placed(work: Work, id: string): Promise<PlacedRequest | null> {
    const [row] = await work.query<PlacedRequest[]>(`${PLACED} WHERE request.id = $1`, [id]);
    return row ?? null;
  }

  /** What nobody has answered and somebody may see, the newest first; never one's own. */
  async open(
    work: Work,
    reach: Reach,
    readerId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<PlacedRequest[]> {
    return work.query<PlacedRequest[]>(
      `${PLACED} WHERE ${WAITING} AND ($4::uuid IS NULL OR request.id < $4) ORDER BY request.id DESC LIMIT $5`,
      [reach.any, reach.hubId, readerId, after ?? null, limit],
    );
  }

  async countOpen(work: Work, reach: Reach, readerId: string): Promise<number> {
    const [row] = await work.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (${PLACED} WHERE ${WAITING}) waiting`,
      [reach.any, reach.hubId, readerId],
    );
    return row?.count ?? 0;
  }

  /** What nobody has answered in time, the longest overdue first. */
  async overdue(work: Work, now: Date, most: number): Promise<PlacedRequest[]> {
    return work.query<PlacedRequest[]>(
      `${PLACED} WHERE request.answered_at IS NULL AND request.rings_at <= $1 ORDER BY request.rings_at, request.id LIMIT $2`,
      [now, most],
    );
  }

  /** Those of these that are overdue still, locked, always in the same order. */
  async lockOverdue(work: Work, ids: readonly string[], now: Date): Promise<JoiningRequest[]> {
    return work.find(JoiningRequest, {
      where: { id: In([...ids]), answeredAt: IsNull(), ringsAt: LessThanOrEqual(now) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async update(work: Work, id: string, changes: Partial<JoiningRequest>): Promise<void> {
    await work.update(JoiningRequest, { id }, changes);
  }
}
