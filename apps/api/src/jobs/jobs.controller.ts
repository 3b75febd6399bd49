import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FailedJobsService } from '#libs/queue';
import { Access } from '../access/access.decorator.js';
import { UuidParam } from '../http/params.js';
import { JobList, JobListQuery, jobResource, JobResource } from './job.dto.js';

@ApiTags('jobs')
@Controller('jobs')
@Access('job.read')
export class JobsController {
  constructor(private readonly jobs: FailedJobsService) {}

  @Get()
  @ApiOperation({ summary: 'List the jobs that failed for good', operationId: 'listJobs' })
  @ApiOkResponse({ type: JobList })
  async list(@Query() { queue, skip = 0, limit = 25 }: JobListQuery): Promise<JobList> {
    return { items: (await this.jobs.list(queue, { skip, limit })).map(jobResource) };
  }

  @Post(':id/redrives')
  @Access('job.redrive')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a failed job going again, with all its tries', operationId: 'redriveJob' })
  @ApiOkResponse({ type: JobResource })
  async redrive(@Param() { id }: UuidParam): Promise<JobResource> {
    return jobResource(await this.jobs.redrive(id));
  }
}
