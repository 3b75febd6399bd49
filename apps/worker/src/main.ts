import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { UnitOfWork } from '#libs/database';
import { liveAndStop, readSettings } from '#libs/kernel';
import { FailedJobsService, QUEUE_CONNECTION, type QueueConnection } from '#libs/queue';
import { startHealthServer } from './health-server.js';
import { WorkerModule } from './worker.module.js';

const settings = readSettings(process.env);
const logger = new ConsoleLogger({ json: settings.LOG_JSON, logLevels: ['log', 'warn', 'error', 'fatal'] });
const application = await NestFactory.createApplicationContext(WorkerModule.with(settings), { logger, abortOnError: false });
const unitOfWork = application.get(UnitOfWork);
if (settings.WORKER_PORT !== 0)
  startHealthServer(
    settings.WORKER_PORT,
    async () => (await unitOfWork.read.query<unknown[]>('SELECT 1')).length === 1,
    () => application.get(FailedJobsService).counts(),
  );
const queue = application.get<QueueConnection>(QUEUE_CONNECTION, { strict: false });
liveAndStop({
  close: async () => {
    await application.close();
    await queue.close();
  },
});
