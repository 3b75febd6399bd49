import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ensureServicesRole, migrateDatabase } from '#libs/database';
import { CatalogueImportService, type ImportReport, type NamedText } from '#libs/fieldlabs';
import { projectFile } from '#libs/kernel';
import { migrateQueue } from '#libs/queue';
import { DemoAccounts } from './demo-accounts.js';
import type { DemoSignIn } from './local-stack.js';
import { withPreparation } from './preparation.js';

const SHIPPED = ['hubs.json', 'technologies.json', 'fieldlabs.json'];

/** Is told what is done, a line at a time. */
type Report = (line: string) => void;

/**
 * Brings the database to the state that the api and the worker expect: migrated, with the shipped catalogue. Doing it again changes
 * nothing that people did since.
 *
 * @param databaseUrl as the owner of the schema.
 * @param servicesUrl as the role that api and worker will connect as; the owner without it.
 */
export async function prepareDatabase(databaseUrl: string, report: Report, servicesUrl = databaseUrl): Promise<void> {
  await migrate(databaseUrl, report, servicesUrl);
  await withPreparation(databaseUrl, (services) => takeOverCatalogue(services, report));
}

/** As {@link prepareDatabase}, with accounts to try everything with: where strangers come in, they are an open door. */
export async function prepareDemoDatabase(
  databaseUrl: string,
  report: Report,
  servicesUrl = databaseUrl,
): Promise<{ demoSignIns: DemoSignIn[] }> {
  await migrate(databaseUrl, report, servicesUrl);
  return withPreparation(databaseUrl, async (services) => {
    await takeOverCatalogue(services, report);
    return { demoSignIns: await services.get(DemoAccounts).ensure() };
  });
}

/** @throws DomainError `catalogue.invalid` with every fault; then nothing was imported. */
export async function importCatalogue(databaseUrl: string, files: readonly NamedText[]): Promise<ImportReport> {
  return withPreparation(databaseUrl, (services) => services.get(CatalogueImportService).import(files));
}

async function migrate(databaseUrl: string, report: Report, servicesUrl: string): Promise<void> {
  const migrations = await migrateDatabase(databaseUrl);
  if (migrations.length > 0) report(`brought the schema up to date, ${migrations.length} migrations`);
  await migrateQueue({ DATABASE_URL: databaseUrl, REDIS_URL: '' });
  await ensureServicesRole(databaseUrl, servicesUrl);
}

async function takeOverCatalogue(services: INestApplicationContext, report: Report): Promise<void> {
  const taken = await services.get(CatalogueImportService).importShipped(await shippedFiles());
  report(taken ? 'took over the shipped catalogue' : 'the catalogue is in place');
}

function shippedFiles(): Promise<NamedText[]> {
  return Promise.all(
    SHIPPED.map(async (name) => ({ name, content: await readFile(projectFile(`libs/fieldlabs/catalogue/${name}`), 'utf8') })),
  );
}
