import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { NotificationsModule } from '#libs/notifications';
import { PersonalDataRepository } from './personal-data.repository.js';
import { PrivacyService } from './privacy.service.js';
import { RetentionRepository } from './retention.repository.js';
import { RetentionService } from './retention.service.js';
import { SupportView } from './support-view.entity.js';
import { SupportViewRepository } from './support-view.repository.js';
import { SupportViewsService } from './support-views.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SupportView]), AccountsModule, NotificationsModule],
  providers: [
    PersonalDataRepository,
    PrivacyService,
    RetentionRepository,
    RetentionService,
    SupportViewRepository,
    SupportViewsService,
  ],
  exports: [PrivacyService, RetentionService, SupportViewsService],
})
export class PrivacyModule {}
