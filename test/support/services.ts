import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource, type EntityManager } from 'typeorm';
import { afterAll, beforeAll } from 'vitest';
import { DatabaseModule } from '#libs/database';
import { Clock, KernelModule, type Settings } from '#libs/kernel';
import { SettableClock } from './settable-clock.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

type Imports = NonNullable<Parameters<typeof Test.createTestingModule>[0]['imports']>;
type Token<T> = abstract new (...parameters: never[]) => T;

const CLOSED = new Error('The services are open between beforeAll and afterAll only.');

/** Some modules on an empty database of their own, with time under control. */
export class Services {
  readonly clock = new SettableClock();
  private database: TestDatabase | undefined;
  private module: TestingModule | undefined;

  async open(imports: Imports): Promise<void> {
    this.database = await createTestDatabase();
    this.module = await Test.createTestingModule({
      imports: [KernelModule.with(this.database.settings), DatabaseModule, ...imports],
    })
      .overrideProvider(Clock)
      .useValue(this.clock)
      .compile();
  }

  async close(): Promise<void> {
    await this.module?.close();
    await this.database?.drop();
  }

  get<T>(token: Token<T>): T {
    if (!this.module) throw CLOSED;
    return this.module.get<T>(token);
  }

  get settings(): Settings {
    if (!this.database) throw CLOSED;
    return this.database.settings;
  }

  get manager(): EntityManager {
    return this.get(DataSource).manager;
  }

  sql<Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.get(DataSource).query<Row[]>(statement, parameters);
  }
}

/** Opens these modules for the tests of one file, and closes them after the last. */
export function useServices(...imports: Imports): Services {
  const services = new Services();
  beforeAll(() => services.open(imports));
  afterAll(() => services.close());
  return services;
}
