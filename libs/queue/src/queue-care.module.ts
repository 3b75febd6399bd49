import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FailedJobsService } from './failed-jobs.service.js';
import { QueueHandles } from './queue-handles.js';
import { QueuePause } from './queue-pause.entity.js';
import { QueuePausesService } from './queue-pauses.service.js';

/** What people do about the queues: look at them, set failed jobs going again, pause. */
@Module({
  imports: [TypeOrmModule.forFeature([QueuePause])],
  providers: [FailedJobsService, QueueHandles, QueuePausesService],
  exports: [FailedJobsService, QueueHandles, QueuePausesService],
})
export class QueueCareModule {}
