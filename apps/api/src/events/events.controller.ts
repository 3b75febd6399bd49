import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#libs/accounts';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { ChangeEvent } from './event.dto.js';
import { EventStream } from './event-stream.js';
import { onlyAsStream } from './events.errors.js';
import { EventsService } from './events.service.js';

export const EVENT_STREAM = 'text/event-stream';

const DESCRIPTION = `Server-sent events. A \`change\` names by \`topic\` and \`id\` what changed for you (see ChangeEvent); it holds no texts: read the
thing itself. \`ready\` says that everything you missed has been sent; \`reset\`, that too much time has passed, so read everything anew.
Send the id of the last event as \`Last-Event-ID\` to go on where you were, as browsers do by themselves. The stream ends with the session.`;

@ApiTags('events')
@Controller('events')
@Access('event.read')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get()
  @ApiOperation({ summary: 'What changes for you, as it changes', operationId: 'streamEvents', description: DESCRIPTION })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last event that arrived',
    schema: { type: 'string' },
  })
  @ApiProduces(EVENT_STREAM)
  @ApiExtraModels(ChangeEvent)
  @ApiResponse({ status: 200, description: 'Events until you or the session go', schema: { type: 'string' } })
  stream(
    @CurrentActor() actor: Actor,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): void {
    // Who did not ask for a stream would wait for its end for ever.
    if (!accept?.includes(EVENT_STREAM)) throw onlyAsStream();
    const stream = new EventStream(response);
    // Who went away while the guards looked closes nothing any more, and would be served for ever.
    if (stream.isGone) return;
    response.on('close', this.events.serve(actor, stream, lastEventId));
  }
}
