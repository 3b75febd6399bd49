import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { QueuePausesService } from '#libs/queue';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { QueueList, QueueParam, queueResource } from './queue.dto.js';

@ApiTags('jobs')
@Controller('queues')
@Access('queue.read')
export class QueuesController {
  constructor(private readonly pauses: QueuePausesService) {}

  @Get()
  @ApiOperation({ summary: 'List the queues with what waits in them', operationId: 'listQueues' })
  @ApiOkResponse({ type: QueueList })
  async list(): Promise<QueueList> {
    return { items: (await this.pauses.states()).map(queueResource) };
  }

  @Post(':queue/pauses')
  @Access('queue.pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a queue rest: what runs ends, nothing new begins, nothing is lost', operationId: 'pauseQueue' })
  @ApiOkResponse({ type: QueueList })
  async pause(@CurrentActor() { userId }: Actor, @Param() { queue }: QueueParam): Promise<QueueList> {
    await this.pauses.pause(queue, userId);
    return this.list();
  }

  @Post(':queue/resumptions')
  @Access('queue.pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a paused queue go on', operationId: 'resumeQueue' })
  @ApiOkResponse({ type: QueueList })
  async resume(@Param() { queue }: QueueParam): Promise<QueueList> {
    await this.pauses.resume(queue);
    return this.list();
  }
}
