import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Delivery } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { MailSender } from './mail-sender.js';
import { Notification } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationsService } from './notifications.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Notification, Delivery])],
  providers: [NotificationRepository, DeliveryRepository, MailSender, NotificationsService, DeliveryService],
  exports: [NotificationsService, DeliveryService, MailSender],
})
export class NotificationsModule {}
