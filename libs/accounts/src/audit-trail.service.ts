import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Act } from '#libs/database';
import { AccountsRepository } from './accounts.repository.js';
import type { AuditEntry } from './audit-entry.entity.js';
import { AuditTrailRepository, type AuditWindow, type ReadSubject } from './audit-trail.repository.js';

/** An entry with the name of who did it; null where nobody did, or the person is no longer known. */
export interface NamedAuditEntry {
  entry: AuditEntry;
  actorName: string | null;
}

/** Which part of the audit trail: a case, what concerns one person, or everything. The caller has checked who asks. */
export type AuditScope = { challengeId: string } | { userId: string } | 'all';

/** Keeps and shows who did what. Changes are written by the database itself; here is what only the api knows. */
@Injectable()
export class AuditTrailService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trail: AuditTrailRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  /**
   * Keeps that something sensitive was read. Who cannot be written down is not shown anything: let the failure through. Not by a unit of
   * work, which refuses to write for who looks through another's eyes: that look is the very thing to be kept.
   */
  async keepRead(act: Act, subject: ReadSubject): Promise<void> {
    if (subject.ids.length > 0) await this.trail.addReads(this.unitOfWork.read, act, subject);
  }

  async page(scope: AuditScope, window: AuditWindow): Promise<NamedAuditEntry[]> {
    const work = this.unitOfWork.read;
    const entries = await this.entries(scope, window);
    const names = await this.accounts.names(
      work,
      entries.flatMap(({ actorId }) => actorId ?? []),
    );
    return entries.map((entry) => ({ entry, actorName: (entry.actorId && names.get(entry.actorId)) ?? null }));
  }

  private entries(scope: AuditScope, window: AuditWindow): Promise<AuditEntry[]> {
    const work = this.unitOfWork.read;
    if (scope === 'all') return this.trail.all(work, window);
    if ('userId' in scope) return this.trail.ofPerson(work, scope.userId, window);
    return this.trail.ofChallenge(work, scope.challengeId, window);
  }
}
