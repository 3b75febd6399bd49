import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { CompaniesModule } from '#libs/companies';
import { NotificationsModule } from '#libs/notifications';
import { JoiningMessenger } from './joining-messenger.js';
import { JoiningRequest } from './joining-request.entity.js';
import { JoiningRequestsRepository } from './joining-requests.repository.js';
import { JoiningRequestsService } from './joining-requests.service.js';
import { OverdueJoiningService } from './overdue-joining.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([JoiningRequest]), AccountsModule, CompaniesModule, NotificationsModule],
  providers: [JoiningMessenger, JoiningRequestsRepository, JoiningRequestsService, OverdueJoiningService],
  exports: [JoiningRequestsService, OverdueJoiningService],
})
export class JoiningModule {}
