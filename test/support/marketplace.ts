import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AccountsModule, AccountsRepository, type Actor } from '#libs/accounts';
import { ChallengesModule, ChallengesService } from '#libs/challenges';
import { DatabaseModule, UnitOfWork } from '#libs/database';
import { Clock, KernelModule, type Settings } from '#libs/kernel';
import { JoiningModule } from '#libs/joining';
import { CurationsService, MatchingModule, MatchRunsService, type CuratedRun } from '#libs/matching';
import { NotificationsModule } from '#libs/notifications';
import { ProgrammeModule } from '#libs/programme';
import { PrivacyModule } from '#libs/privacy';
import { ProjectsModule } from '#libs/projects';
import type { JobPayloads } from '#libs/queue';
import { eventually } from './eventually.js';
import { SettableClock } from './settable-clock.js';
import { createPreparedDatabase, type TestDatabase } from './test-database.js';

/** All services on a real database with the real catalogue and the demo accounts, in one process and with time under control. */
export class Marketplace {
  private constructor(
    private readonly database: TestDatabase,
    readonly module: TestingModule,
    private readonly clock: SettableClock,
  ) {}

  /** @param settings other than those of tests */
  static async open(settings: Partial<Settings> = {}): Promise<Marketplace> {
    const database = await createPreparedDatabase();
    const clock = new SettableClock();
    const module = await Test.createTestingModule({
      imports: [
        KernelModule.with({ ...database.settings, ...settings }),
        DatabaseModule,
        AccountsModule,
        NotificationsModule,
        ChallengesModule,
        JoiningModule,
        MatchingModule,
        ProjectsModule,
        ProgrammeModule,
        PrivacyModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    return new Marketplace(database, module, clock);
  }

  /** For further modules on the same database. */
  get settings(): Settings {
    return this.database.settings;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.database.drop();
  }

  setTime(moment: string): void {
    this.clock.moment = Date.parse(moment);
  }

  async actor(email: string): Promise<Actor> {
    const accounts = this.module.get(AccountsRepository);
    const work = this.module.get(UnitOfWork).read;
    const user = await accounts.findByEmail(work, email);
    const actor = user && (await accounts.actor(work, user.id, '00000000-0000-7000-8000-000000000000'));
    if (!actor) throw new Error(`There is no demo account ${email}.`);
    return actor;
  }

  company = (): Promise<Actor> => this.actor('anna@voorbeeldmetaal.example');
  broker = (): Promise<Actor> => this.actor('broker@hub.example');
  fieldlab = (id: string): Promise<Actor> => this.actor(`${id}@fieldlab.example`);

  sql<Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.module.get(DataSource).query<Row[]>(statement, parameters);
  }

  /** Tables in which a text stands anywhere. */
  async tablesWith(text: string): Promise<string[]> {
    const tables = await this.sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await this.sql(`SELECT 1 FROM ${name} WHERE ${name}::text ILIKE $1 LIMIT 1`, [`%${text}%`]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  /** Until some statement waits for what a transaction has locked. */
  async somebodyWaits(): Promise<void> {
    await eventually('somebody to wait for a lock', async () => {
      const waiting = await this.sql(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0 || undefined;
    });
  }

  /** A challenge that has been submitted and ranked, as the broker finds it. */
  async rankedChallenge(
    problem = 'Het lassen van kleine series kost te veel tijd.',
  ): Promise<{ id: string; curated: CuratedRun }> {
    const company = await this.company();
    const challenges = this.module.get(ChallengesService);
    const answers = { makes: 'Stalen trappen', problem };
    const { challenge } = await challenges.draft(company, company.organisations('company')[0] ?? '', answers);
    await challenges.submit(company, challenge.id);
    await this.rank(challenge.id);
    return { id: challenge.id, curated: await this.module.get(CurationsService).get(await this.broker(), challenge.id) };
  }

  /** Does what the worker would do with the requests for match runs that are waiting. */
  async rank(challengeId: string): Promise<void> {
    const waiting = await this.sql<{ id: string; payload: JobPayloads['make-match-run'] }>(
      `SELECT id, payload FROM outbox WHERE job = 'make-match-run' AND handled_at IS NULL AND payload->>'challengeId' = $1`,
      [challengeId],
    );
    for (const { id, payload } of waiting) await this.module.get(MatchRunsService).make(payload, id);
  }
}
