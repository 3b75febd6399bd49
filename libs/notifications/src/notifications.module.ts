import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveriesService } from './deliveries.service.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { Delivery } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { MailSender } from './mail-sender.js';
import { HeldMessage } from './held-message.entity.js';
import { HeldMessageRepository } from './held-message.repository.js';
import { MailPreviewsService } from './mail-previews.service.js';
import { MailQueue } from './mail-queue.js';
import { MessageClockService } from './message-clock.service.js';
import { MessagePreference, QuietPerson } from './message-preference.entity.js';
import { MessagePreferencesRepository } from './message-preferences.repository.js';
import { MessagePreferencesService } from './message-preferences.service.js';
import { Notification } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationsService } from './notifications.service.js';

const services = [
  DeliveriesService,
  DeliveryService,
  MailPreviewsService,
  MailSender,
  MessageClockService,
  MessagePreferencesService,
  NotificationsService,
];

@Module({
  imports: [TypeOrmModule.forFeature([Notification, Delivery, DeliveryAttempt, HeldMessage, MessagePreference, QuietPerson])],
  providers: [
    ...services,
    DeliveryRepository,
    HeldMessageRepository,
    MailQueue,
    MessagePreferencesRepository,
    NotificationRepository,
  ],
  exports: services,
})
export class NotificationsModule {}
