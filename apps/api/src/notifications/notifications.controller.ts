import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { NotificationsService } from '#libs/notifications';
import { Access, CurrentActor } from '../access/access.decorator.js';
import { pageOf } from '../http/page.js';
import { UuidParam } from '../http/params.js';
import { NotificationPage, NotificationPageQuery, notificationResource, UnreadCount } from './notification.dto.js';

@ApiTags('notifications')
@Controller('notifications')
@Access('notification.read')
export class NotificationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What you were told, in your language', operationId: 'listNotifications' })
  @ApiOkResponse({ type: NotificationPage })
  async list(@CurrentActor() actor: Actor, @Query() query: NotificationPageQuery): Promise<NotificationPage> {
    const work = this.unitOfWork.read;
    return pageOf(
      query,
      async ({ after, limit }) => {
        const window = { limit, unreadOnly: query.unreadOnly ?? false, ...(after !== undefined && { after }) };
        return (await this.notifications.page(work, actor.userId, window)).items;
      },
      (notification) => notificationResource(notification, this.notifications.render(notification, actor.language)),
    );
  }

  @Get('unread-count')
  @ApiOperation({ summary: 'How many notifications you have not read', operationId: 'countUnreadNotifications' })
  @ApiOkResponse({ type: UnreadCount })
  async unread(@CurrentActor() actor: Actor): Promise<UnreadCount> {
    return { count: await this.notifications.unreadCount(this.unitOfWork.read, actor.userId) };
  }

  @Post(':id/readings')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark a notification as read', operationId: 'readNotification' })
  async read(@CurrentActor() actor: Actor, @Param() { id }: UuidParam): Promise<void> {
    await this.unitOfWork.run((work) => this.notifications.markRead(work, actor.userId, id));
  }
}
