import pg from 'pg';

/**
 * A pool whose connections never end the process.
 *
 * The pool of `pg` hears what goes wrong on an idle connection, but not on one that is lent out: when the server shuts down
 * between two statements of a transaction, that client's `error` event finds no listener and Node ends the process. The
 * statement that comes next fails by itself and tells its caller, so nothing is hidden by hearing the event here.
 */
export class GuardedPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('connect', (client) => client.on('error', () => undefined));
  }
}

/**
 * The `pg` module as TypeORM loads it, with the guarded pool in place of its own.
 *
 * An object that inherits, not a copy: copying reads every property, and `native` loads an optional package that is not there.
 */
export const guardedDriver = Object.create(pg, { Pool: { value: GuardedPool } }) as typeof pg;
