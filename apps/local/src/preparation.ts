import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '#libs/accounts';
import { CompaniesModule } from '#libs/companies';
import { DatabaseModule } from '#libs/database';
import { FieldlabsModule } from '#libs/fieldlabs';
import { KernelModule, readSettings, type Settings } from '#libs/kernel';
import { DemoAccounts } from './demo-accounts.js';

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

/** Does something with the services that a database is prepared by, and closes them. */
export async function withPreparation<T>(
  databaseUrl: string,
  task: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
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
