import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';

@Module({ controllers: [EventsController], providers: [ChangeFeed, EventsService] })
export class EventsModule {}
