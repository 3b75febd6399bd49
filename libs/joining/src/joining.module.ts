import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { NotificationsModule } from '#libs/notifications';
import { JoiningMessenger } from './joining-messenger.js';
import { JoiningRequest } from './joining-request.entity.js';
import { JoiningRequestsRepository } from './joining-requests.repository.js';
import { JoiningRequestsService } from './joining-requests.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([JoiningRequest]), AccountsModule, NotificationsModule],
  providers: [JoiningMessenger, JoiningRequestsRepository, JoiningRequestsService],
  exports: [JoiningRequestsService],
})
export class JoiningModule {}
