import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { MessagePreferencesService } from '#libs/notifications';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { MessagePreferenceChanges, MessagePreferencesResource } from './message-preference.dto.js';

@ApiTags('me')
@Controller('me/message-preferences')
@Access('message_preference.read')
export class MessagePreferencesController {
  constructor(private readonly preferences: MessagePreferencesService) {}

  @Get()
  @ApiOperation({ summary: 'How you want to be told of what asks nothing of you', operationId: 'getMessagePreferences' })
  @ApiOkResponse({ type: MessagePreferencesResource })
  async get(@CurrentActor() actor: Actor): Promise<MessagePreferencesResource> {
    return this.preferences.get(actor.userId);
  }

  @Patch()
  @Access('message_preference.change')
  @ApiOperation({ summary: 'Change how you want to be told', operationId: 'changeMessagePreferences' })
  @ApiOkResponse({ type: MessagePreferencesResource })
  async change(@CurrentActor() actor: Actor, @Body() changes: MessagePreferenceChanges): Promise<MessagePreferencesResource> {
    return this.preferences.set(actor.userId, changes);
  }
}
