import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { currentAct } from './act.js';

/** The open transaction that a unit of work hands down. Repositories take it as their first argument. */
export type Work = EntityManager;

/** Serialisation failure and deadlock (PostgreSQL, appendix A): the transaction is dead, a fresh try may succeed. */
const RETRYABLE = new Set(['40001', '40P01']);
const MOST_TRIES = 5;

/** SQLSTATE of a failed query, or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { code?: string };
  return code;
}

/** Name of the violated constraint where `error` is a unique, foreign key, check or exclusion violation; else undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!sqlState(error)?.startsWith('23')) return undefined;
  return ((error as QueryFailedError).driverError as { constraint?: string }).constraint;
}

/** Opens transactions. Every write of the system happens in {@link UnitOfWork.run}, or is one by itself: {@link UnitOfWork.single}. */
@Injectable()
export class UnitOfWork {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `task` in one READ COMMITTED transaction. After a deadlock or serialisation failure the whole task runs again, up to
   * five times; it must therefore have no effect outside the database. The database is told which act it belongs to, for the
   * audit trail that its triggers keep.
   */
  async run<T>(task: (work: Work) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(async (work) => {
          await tellAct(work);
          return task(work);
        });
      } catch (error) {
        const state = sqlState(error);
        if (attempt >= MOST_TRIES || state === undefined || !RETRYABLE.has(state)) throw error;
        await pause(2 ** attempt * 5 * (0.5 + Math.random()));
      }
    }
  }

  /** For reads that need no transaction of their own. */
  get read(): Work {
    return this.dataSource.manager;
  }

  /**
   * For one statement that writes what nobody decided, such as that a job is done or a key is used: it is a transaction by itself, at a
   * fifth of the round trips. What {@link run} adds is missing: the database is not told the act, so no table that the audit trail follows
   * may be written this way, and after a deadlock the caller tries again by itself.
   *
   * @throws Error for who looks through another's eyes, and must write nothing.
   */
  get single(): Work {
    if (currentAct()?.viewedAs) throw new Error('Who looks through another’s eyes writes nothing.');
    return this.dataSource.manager;
  }
}

/** Holds for this transaction alone. Who looks through another's eyes writes nothing, whatever a route forgot. */
async function tellAct(work: Work): Promise<void> {
  const act = currentAct();
  if (act?.viewedAs) await work.query('SET TRANSACTION READ ONLY');
  else if (act) await work.query("SELECT set_config('fieldmatch.act', $1, true)", [JSON.stringify(act)]);
}
