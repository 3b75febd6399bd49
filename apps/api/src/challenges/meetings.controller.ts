import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { MeetingsService } from '#libs/challenges';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { UuidParam } from '../http/params.js';
import { MeetingOfIntroduction, meetingResource, MeetingResource, MeetingSlot, NewMeetingProposal } from './meeting.dto.js';

@ApiTags('introductions')
@Controller('introductions/:id')
@Access('introduction.meet')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  @Get('meeting')
  @ApiOperation({ summary: 'Read the intake meeting of an introduction', operationId: 'getMeeting' })
  @ApiOkResponse({ type: MeetingOfIntroduction })
  async get(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<MeetingOfIntroduction> {
    const meeting = await this.meetings.get(actor, id);
    return { meeting: meeting && meetingResource(meeting) };
  }

  @Post('meeting-proposals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Propose three moments, also in place of earlier ones', operationId: 'proposeMeeting' })
  @ApiOkResponse({ type: MeetingResource })
  async propose(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { slots, minutes, place }: NewMeetingProposal,
  ): Promise<MeetingResource> {
    const moments = slots.map(({ startsAt }) => new Date(startsAt));
    return meetingResource(await this.meetings.propose(actor, id, { slots: moments, minutes, place }));
  }

  @Post('meeting-choices')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose one of the moments; both sides get it for their calendars', operationId: 'chooseMeeting' })
  @ApiOkResponse({ type: MeetingResource })
  async choose(
    @CurrentActor() actor: Actor,
    @Param() { id }: UuidParam,
    @Body() { startsAt }: MeetingSlot,
  ): Promise<MeetingResource> {
    return meetingResource(await this.meetings.choose(actor, id, new Date(startsAt)));
  }

  @Post('meeting-cancellations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel the meeting; it leaves both calendars', operationId: 'cancelMeeting' })
  @ApiOkResponse({ type: MeetingResource })
  async cancel(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<MeetingResource> {
    return meetingResource(await this.meetings.cancel(actor, id));
  }
}
