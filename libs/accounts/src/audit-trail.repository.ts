import { Injectable } from '@nestjs/common';
import type { Act, Work } from '#libs/database';
import { AuditEntry } from './audit-entry.entity.js';

/** A part of the trail, newest first. */
export interface AuditWindow {
  after?: string | undefined;
  limit: number;
}

/** What was read. */
export interface ReadSubject {
  kind: string;
  ids: readonly string[];
}

/** The audit trail, which is only ever added to and read. */
@Injectable()
export class AuditTrailRepository {
  /**
   * Adds who read what, an entry for each thing; the case is found by the subject. A page that looks again every few seconds reads
   * once in a quarter of an hour, but each look through somebody else's eyes is kept.
   */
  async addReads(work: Work, act: Act, { kind, ids }: ReadSubject): Promise<void> {
    await work.query(
      `INSERT INTO audit_entries (act_id, operation, actor_kind, actor_id, viewed_as, origin, kind, subject_kind, subject_id,
         challenge_id, person_id, changed, facts)
       SELECT $1::uuid, $2::text, $3::text, $4::uuid, $5::uuid, $6::text, 'read', $7::text, subject,
         CASE $7::text WHEN 'challenge' THEN subject::uuid
                 WHEN 'introduction' THEN (SELECT challenge_id FROM introductions WHERE id = subject::uuid) END,
         $5::uuid, '{}', '{}'
       FROM unnest($8::text[]) AS subject
       WHERE $5::uuid IS NOT NULL OR NOT EXISTS (
         SELECT 1 FROM audit_entries earlier
         WHERE earlier.kind = 'read' AND earlier.actor_id = $4::uuid AND earlier.subject_id = subject
           AND earlier.operation = $2::text AND earlier.at > now() - interval '15 minutes')`,
      [act.id, act.operation, act.actorKind, act.actorId, act.viewedAs, act.origin, kind, ids],
    );
  }

  async ofChallenge(work: Work, challengeId: string, window: AuditWindow): Promise<AuditEntry[]> {
    return this.list(work, 'entry.challengeId = :challengeId', { challengeId }, window);
  }

  /** What this person did, and what others did that is about this person. */
  async ofPerson(work: Work, userId: string, window: AuditWindow): Promise<AuditEntry[]> {
    return this.list(work, '(entry.actorId = :userId OR entry.personId = :userId)', { userId }, window);
  }

  async all(work: Work, window: AuditWindow): Promise<AuditEntry[]> {
    return this.list(work, 'true', {}, window);
  }

  private list(work: Work, condition: string, parameters: object, { after, limit }: AuditWindow): Promise<AuditEntry[]> {
    const query = work
      .createQueryBuilder(AuditEntry, 'entry')
      .where(condition, parameters)
      .orderBy('entry.id', 'DESC')
      .limit(limit);
    if (after !== undefined) query.andWhere('entry.id < :after', { after });
    return query.getMany();
  }
}
