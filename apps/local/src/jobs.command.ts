// `npm run jobs -- list|redrive|pause|resume <queue> [id…|--all]`: care of the queues at DATABASE_URL and REDIS_URL, or of the
// running local stack.
import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#libs/database';
import { DomainError, KernelModule, readSettings, type Settings } from '#libs/kernel';
import { FailedJobsService, QUEUE_NAMES, QueueCareModule, QueuePausesService, type QueueName } from '#libs/queue';
import { findRunningStack } from './running-stack.js';

const USAGE = `Say what to do:
  npm run jobs -- list <queue>
  npm run jobs -- redrive <queue> <id>…
  npm run jobs -- redrive <queue> --all
  npm run jobs -- pause <queue>
  npm run jobs -- resume <queue>
Queues: ${QUEUE_NAMES.join(', ')}`;
const MOST_LISTED = 1_000;
const ACTIONS = ['list', 'redrive', 'pause', 'resume'] as const;
type Action = (typeof ACTIONS)[number];

@Module({})
class JobsModule {
  static with(settings: Settings): DynamicModule {
    return { module: JobsModule, imports: [KernelModule.with(settings), DatabaseModule, QueueCareModule] };
  }
}

/** @returns exit code: 0 when all was done, 1 otherwise */
async function main([action, queue, ...which]: readonly string[]): Promise<number> {
  if (!isQueue(queue) || !isAction(action) || (action === 'redrive') === (which.length === 0)) return refuse(USAGE);
  const settings = settingsOf(process.env);
  if (!settings) return refuse('Set DATABASE_URL, or start the local stack with npm start in another terminal.');
  const application = await NestFactory.createApplicationContext(JobsModule.with(settings), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await act(application.get(FailedJobsService), application.get(QueuePausesService), action, queue, which);
  } catch (error) {
    return refuse(error instanceof DomainError ? error.detail : String(error));
  } finally {
    await application.close();
  }
}

async function act(
  jobs: FailedJobsService,
  pauses: QueuePausesService,
  action: Action,
  queue: QueueName,
  which: readonly string[],
): Promise<number> {
  if (action === 'list') return list(jobs, queue);
  if (action === 'redrive') return redrive(jobs, queue, which);
  if (action === 'pause') await pauses.pause(queue, null);
  else await pauses.resume(queue);
  process.stdout.write(`${queue} ${action === 'pause' ? 'is paused until it is resumed' : 'goes on'}\n`);
  return 0;
}

async function list(jobs: FailedJobsService, queue: QueueName): Promise<number> {
  const found = await jobs.list(queue, { limit: MOST_LISTED });
  for (const { id, name, payload, attemptsMade, failedAt, failedReason } of found) {
    const line = [id, failedAt?.toISOString() ?? '', name, `tries ${attemptsMade}`, JSON.stringify(payload), failedReason];
    process.stdout.write(`${line.join('  ')}\n`);
  }
  process.stdout.write(`${(await jobs.counts())[queue]} failed in ${queue}\n`);
  return 0;
}

/** Goes on after one that cannot be set going, so that a list of ids does what it can. */
async function redrive(jobs: FailedJobsService, queue: QueueName, which: readonly string[]): Promise<number> {
  if (which.includes('--all')) {
    process.stdout.write(`${(await jobs.redriveAll(queue)).length} set going again\n`);
    return 0;
  }
  let code = 0;
  for (const id of which) {
    try {
      const { name } = await jobs.redrive(id);
      process.stdout.write(`${id}  ${name} set going again\n`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      code = refuse(error.detail);
    }
  }
  return code;
}

function settingsOf(environment: NodeJS.ProcessEnv): Settings | null {
  const given = environment['DATABASE_URL'];
  const stack = given ? { databaseUrl: given, redisUrl: environment['REDIS_URL'] ?? '' } : findRunningStack(environment);
  if (!stack) return null;
  // Nothing here signs anybody in or mails.
  const unused = { APP_SECRET: 'not used by the care of the queues', SMTP_URL: 'smtp://127.0.0.1' };
  return readSettings({ DATABASE_URL: stack.databaseUrl, REDIS_URL: stack.redisUrl, DATABASE_POOL: '2', ...unused });
}

function isAction(action: string | undefined): action is Action {
  return ACTIONS.includes(action as Action);
}

function isQueue(queue: string | undefined): queue is QueueName {
  return QUEUE_NAMES.includes(queue as QueueName);
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
