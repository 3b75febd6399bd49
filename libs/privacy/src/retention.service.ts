import { Injectable, Logger } from '@nestjs/common';
import { duringAct, UnitOfWork } from '#libs/database';
import { Clock, newId } from '#libs/kernel';
import { AUDIT_KEEP_MS, RETENTION, type RetentionRule } from './retention-policy.js';
import { RetentionRepository } from './retention.repository.js';

const MOST_PER_ROUND = 10_000;
const AUDIT = 'audit entries';

/** How many rows of each kind, by its name. */
export type RetentionCounts = Record<string, number>;

/** Ends what is past its time, as the policy says. Several may do it at once: a row is ended once. */
@Injectable()
export class RetentionService {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly retention: RetentionRepository,
    private readonly clock: Clock,
  ) {}

  /** What the next rounds would end; nothing is changed. */
  async count(): Promise<RetentionCounts> {
    const work = this.unitOfWork.read;
    const counts: RetentionCounts = {};
    for (const rule of RETENTION) counts[rule.kind] = await this.retention.count(work, rule, this.before(rule.keepMs));
    return { ...counts, [AUDIT]: await this.retention.countAudit(work, this.before(AUDIT_KEEP_MS)) };
  }

  /** One round, at most ten thousand rows of each kind. A kind that fails does not keep the others. */
  async tidy(): Promise<RetentionCounts> {
    const act = {
      id: newId(),
      operation: 'retention',
      actorKind: 'system',
      actorId: null,
      viewedAs: null,
      origin: null,
    } as const;
    return duringAct(act, async () => {
      const counts: RetentionCounts = {};
      for (const rule of RETENTION) counts[rule.kind] = await this.try(rule.kind, () => this.end(rule));
      return { ...counts, [AUDIT]: await this.try(AUDIT, () => this.endAudit()) };
    });
  }

  private end(rule: RetentionRule): Promise<number> {
    return this.unitOfWork.run((work) => this.retention.end(work, rule, this.before(rule.keepMs), MOST_PER_ROUND));
  }

  private endAudit(): Promise<number> {
    return this.unitOfWork.run((work) => this.retention.endAudit(work, this.before(AUDIT_KEEP_MS), MOST_PER_ROUND));
  }

  private async try(kind: string, end: () => Promise<number>): Promise<number> {
    try {
      return await end();
    } catch (error) {
      this.logger.error(`${kind} could not be ended: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    }
  }

  private before(keepMs: number): Date {
    return new Date(this.clock.now().getTime() - keepMs);
  }
}
