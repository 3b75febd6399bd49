// `npm run retention -- [--dry-run]`: ends what is past its time in the database at DATABASE_URL, or in that of the running local
// stack, as the worker does every hour; with --dry-run it only counts.
import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#libs/database';
import { KernelModule, readSettings, type Settings } from '#libs/kernel';
import { PrivacyModule, RetentionService } from '#libs/privacy';
import { findRunningStack } from './running-stack.js';

@Module({})
class RetentionModule {
  static with(settings: Settings): DynamicModule {
    return { module: RetentionModule, imports: [KernelModule.with(settings), DatabaseModule, PrivacyModule] };
  }
}

/** @returns exit code: 0 when all was done, 1 otherwise */
async function main(options: readonly string[]): Promise<number> {
  if (options.some((option) => option !== '--dry-run'))
    return refuse('Say npm run retention, or npm run retention -- --dry-run.');
  const databaseUrl = process.env['DATABASE_URL'] ?? findRunningStack(process.env)?.databaseUrl;
  if (!databaseUrl) return refuse('Set DATABASE_URL, or start the local stack with npm start in another terminal.');
  // Nothing here signs anybody in or mails.
  const unused = { APP_SECRET: 'not used while nobody is signed in here', SMTP_URL: 'smtp://127.0.0.1' };
  const module = RetentionModule.with(readSettings({ DATABASE_URL: databaseUrl, ...unused }));
  const application = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    const retention = application.get(RetentionService);
    const isDry = options.length > 0;
    const counts = isDry ? await retention.count() : await retention.tidy();
    for (const [kind, count] of Object.entries(counts)) process.stdout.write(`${String(count).padStart(9)}  ${kind}\n`);
    process.stdout.write(isDry ? 'Nothing was changed.\n' : 'At most 10,000 of each kind; the worker goes on every hour.\n');
    return 0;
  } finally {
    await application.close();
  }
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
