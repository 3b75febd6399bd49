import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Reach } from '#libs/accounts';
import type { Work } from '#libs/database';
import { JoiningRequest } from './joining-request.entity.js';

/** A request with the company that it is about, and the hub of that company's province. */
export interface PlacedRequest extends JoiningRequest {
  companyId: string;
  companyName: string;
  hubId: string | null;
}

/** Only what was registered when somebody asked was ever refused to them. */
const PLACED = `
  SELECT request.id, request.user_id AS "userId", request.kvk_number AS "kvkNumber", request.created_at AS "createdAt",
    request.respond_by AS "respondBy", request.escalated_at AS "escalatedAt", request.answer, request.answered_by AS "answeredBy",
    request.answered_at AS "answeredAt", company.id AS "companyId", company.name AS "companyName", covered.hub_id AS "hubId"
  FROM joining_requests request
  JOIN companies company ON company.kvk_number = request.kvk_number AND company.created_at <= request.created_at
  LEFT JOIN hub_provinces covered ON covered.province = company.province`;

const MOST_LISTED = 200;

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

  async countAbout(work: Work, kvkNumber: string, since: Date): Promise<number> {
    return work.countBy(JoiningRequest, { kvkNumber, createdAt: MoreThan(since) });
  }

  async lock(work: Work, id: string): Promise<JoiningRequest | null> {
    return work.findOne(JoiningRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Null where nobody had registered the number. */
  async placed(work: Work, id: string): Promise<PlacedRequest | null> {
    const [row] = await work.query<PlacedRequest[]>(`${PLACED} WHERE request.id = $1`, [id]);
    return row ?? null;
  }

  /** What nobody has answered and somebody may see, the oldest first; never one's own. */
  async open(work: Work, reach: Reach, readerId: string): Promise<PlacedRequest[]> {
    return work.query<PlacedRequest[]>(
      `${PLACED} WHERE request.answered_at IS NULL AND request.user_id <> $3 AND ($1 OR covered.hub_id = ANY($2))
       ORDER BY request.id LIMIT ${MOST_LISTED}`,
      [reach.any, reach.hubId, readerId],
    );
  }

  /** What nobody has answered in time, and no administrator knows yet. */
  async overdue(work: Work, now: Date, most: number): Promise<PlacedRequest[]> {
    return work.query<PlacedRequest[]>(
      `${PLACED} WHERE request.answered_at IS NULL AND request.escalated_at IS NULL AND request.respond_by <= $1
       ORDER BY request.id LIMIT $2`,
      [now, most],
    );
  }

  async update(work: Work, id: string, changes: Partial<JoiningRequest>): Promise<void> {
    await work.update(JoiningRequest, { id }, changes);
  }
}
