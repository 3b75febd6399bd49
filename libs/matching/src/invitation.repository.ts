import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { withinReach } from '#libs/accounts';
import type { ReachFilter } from '#libs/challenges';
import type { StaffSize } from '#libs/companies';
import type { Work } from '#libs/database';
import { Invitation, type InvitationStatus } from './invitation.entity.js';

@Injectable()
export class InvitationRepository {
  async add(work: Work, invitation: Invitation): Promise<void> {
    await work.insert(Invitation, invitation);
  }

  async find(work: Work, id: string): Promise<Invitation | null> {
    return work.findOneBy(Invitation, { id });
  }

  async update(work: Work, id: string, changes: Partial<Omit<Invitation, 'id'>>): Promise<void> {
    await work.update(Invitation, { id }, changes);
  }

  /** Every invitation of a challenge, in the order of rounds. */
  async ofChallenge(work: Work, challengeId: string): Promise<Invitation[]> {
    return work.find(Invitation, { where: { challengeId }, order: { round: 'ASC' } });
  }

  /** Every invitation of any of these challenges, the first due first. */
  async ofChallenges(work: Work, challengeIds: readonly string[]): Promise<Invitation[]> {
    return work.find(Invitation, { where: { challengeId: In([...challengeIds]) }, order: { respondBy: 'ASC', id: 'ASC' } });
  }

  /** Invitations to any of these fieldlabs, newest first. */
  async list(work: Work, filter: ReachFilter & { status?: InvitationStatus | undefined }): Promise<Invitation[]> {
    const query = work.createQueryBuilder(Invitation, 'invitation').orderBy('invitation.id', 'DESC').limit(filter.limit);
    if (filter.status) query.andWhere('invitation.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('invitation.id < :after', { after: filter.after });
    return withinReach(query, filter.reach, { fieldlabId: 'invitation.fieldlabId' }).getMany();
  }

  /** Ids of open invitations whose time to answer has run out, longest ago first. */
  async expired(work: Work, now: Date, limit: number): Promise<string[]> {
    const due = await work.find(Invitation, {
      where: { status: 'open', respondBy: LessThanOrEqual(now) },
      order: { respondBy: 'ASC' },
      take: limit,
    });
    return due.map(({ id }) => id);
  }

  /** Ids of open invitations that should be reminded of, longest due first. */
  async toRemind(work: Work, now: Date, limit: number): Promise<string[]> {
    const due = await work.find(Invitation, {
      where: { status: 'open', remindedAt: IsNull(), remindAt: LessThanOrEqual(now) },
      order: { remindAt: 'ASC' },
      take: limit,
    });
    return due.map(({ id }) => id);
  }

  /** Answers given per fieldlab. A decline because the lab was full says nothing about its interest and is left out. */
  async answers(work: Work): Promise<Map<string, { accepted: number; declined: number }>> {
    const rows = await work.query<{ fieldlabId: string; accepted: number; declined: number }[]>(`
      SELECT fieldlab_id AS "fieldlabId",
             count(*) FILTER (WHERE status = 'accepted')::int AS accepted,
             count(*) FILTER (WHERE status = 'declined')::int AS declined
      FROM invitations
      WHERE status = 'accepted' OR (status = 'declined' AND decline_reason <> 'full')
      GROUP BY fieldlab_id`);
    return new Map(rows.map(({ fieldlabId, accepted, declined }) => [fieldlabId, { accepted, declined }]));
  }

  /** Answers per fieldlab to companies of one staff size: accepted, and declined because of the size. */
  async sizeAnswers(work: Work, staffSize: StaffSize): Promise<Map<string, { suited: number; refused: number }>> {
    const rows = await work.query<{ fieldlabId: string; suited: number; refused: number }[]>(
      `SELECT invitation.fieldlab_id AS "fieldlabId",
              count(*) FILTER (WHERE invitation.status = 'accepted')::int AS suited,
              count(*) FILTER (WHERE invitation.decline_reason IN ('too_small', 'too_large'))::int AS refused
       FROM invitations invitation
       JOIN challenges challenge ON challenge.id = invitation.challenge_id
       JOIN companies company ON company.id = challenge.company_id
       WHERE company.staff_size = $1 AND invitation.status IN ('accepted', 'declined')
       GROUP BY invitation.fieldlab_id`,
      [staffSize],
    );
    return new Map(rows.map(({ fieldlabId, suited, refused }) => [fieldlabId, { suited, refused }]));
  }

  /** Invitations per fieldlab since `since`: how often each was already put forward. */
  async exposure(work: Work, since: Date): Promise<Map<string, number>> {
    const rows = await work.query<{ fieldlabId: string; count: number }[]>(
      'SELECT fieldlab_id AS "fieldlabId", count(*)::int AS count FROM invitations WHERE invited_at >= $1 GROUP BY fieldlab_id',
      [since],
    );
    return new Map(rows.map(({ fieldlabId, count }) => [fieldlabId, count]));
  }

  /** How fast a fieldlab answers, as the median in days, and what became of what it was introduced for. */
  async figures(
    work: Work,
    fieldlabId: string,
  ): Promise<{ answers: number; medianDays: number | null; ended: number; completed: number }> {
    const [row] = await work.query<[{ answers: number; medianDays: number | null; ended: number; completed: number }]>(
      `SELECT answers, median_days AS "medianDays", ended, completed
       FROM (SELECT count(*)::int AS answers,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - invited_at) / 86400)::float AS median_days
             FROM invitations WHERE fieldlab_id = $1 AND answered_at IS NOT NULL) answered,
            (SELECT count(*)::int AS ended, count(*) FILTER (WHERE challenge.outcome = 'completed')::int AS completed
             FROM introductions introduction
             JOIN challenges challenge ON challenge.id = introduction.challenge_id
             WHERE introduction.fieldlab_id = $1 AND challenge.status = 'closed') finished`,
      [fieldlabId],
    );
    return row;
  }
}
