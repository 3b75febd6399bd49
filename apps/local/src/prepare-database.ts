import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '#libs/accounts';
import { CompaniesModule } from '#libs/companies';
import { DatabaseModule, ensureServicesRole, migrateDatabase } from '#libs/database';
import { CatalogueImportService, FieldlabsModule, type ImportReport, type NamedText } from '#libs/fieldlabs';
import { KernelModule, projectFile, readSettings, type Settings } from '#libs/kernel';
import { migrateQueue } from '#libs/queue';
import { DemoAccounts } from './demo-accounts.js';
import type { DemoSignIn } from './local-stack.js';

const SEED = ['hubs.json', 'technologies.json', 'fieldlabs.json'];

@Module({})
class PreparationModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PreparationModule,
      imports: [KernelModule.with(settings), DatabaseModule, AccountsModule, CompaniesModule, FieldlabsModule],
      providers: [DemoAccounts],
    };
  }
}

/**
 * Brings the database to the state that the api and the worker expect: migrated, with the catalogue and the demo accounts. Doing
 * it again changes nothing that people did since.
 *
 * @param databaseUrl as the owner of the schema.
 * @param report is told what is done, a line at a time.
 * @param servicesUrl as the role that api and worker will connect as; the owner without it.
 */
export async function prepareDatabase(
  databaseUrl: string,
  report: (line: string) => void,
  servicesUrl = databaseUrl,
): Promise<{ demoSignIns: DemoSignIn[] }> {
  const migrations = await migrateDatabase(databaseUrl);
  if (migrations.length > 0) report(`brought the schema up to date, ${migrations.length} migrations`);
  await migrateQueue({ DATABASE_URL: databaseUrl, REDIS_URL: '' });
  await ensureServicesRole(databaseUrl, servicesUrl);
  return withModule(databaseUrl, async (application) => {
    await application.get(CatalogueImportService).import(await seedFiles());
    report('the catalogue is in place');
    return { demoSignIns: await application.get(DemoAccounts).ensure() };
  });
}

/** @throws DomainError `catalogue.invalid` with every fault; then nothing was imported. */
export async function importCatalogue(databaseUrl: string, files: readonly NamedText[]): Promise<ImportReport> {
  return withModule(databaseUrl, (application) => application.get(CatalogueImportService).import(files));
}

async function withModule<T>(databaseUrl: string, task: (application: INestApplicationContext) => Promise<T>): Promise<T> {
  // Nothing here signs anybody in or mails; the module that could needs these two to be built at all.
  const unused = { APP_SECRET: 'not used while the database is prepared', SMTP_URL: 'smtp://127.0.0.1' };
  const settings = readSettings({ DATABASE_URL: databaseUrl, ...unused });
  const options = { logger: ['error' as const], abortOnError: false };
  const application = await NestFactory.createApplicationContext(PreparationModule.with(settings), options);
  try {
    return await task(application);
  } finally {
    await application.close();
  }
}

function seedFiles(): Promise<NamedText[]> {
  return Promise.all(
    SEED.map(async (name) => ({ name, content: await readFile(projectFile(`libs/fieldlabs/catalogue/${name}`), 'utf8') })),
  );
}
