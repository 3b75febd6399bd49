import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { CompaniesModule } from '#libs/companies';
import { FieldlabsModule } from '#libs/fieldlabs';
import { NotificationsModule } from '#libs/notifications';
import { ChallengeMessenger } from './challenge-messenger.js';
import { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { ChallengesService } from './challenges.service.js';
import { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Challenge, ChallengeVersion, Introduction]),
    AccountsModule,
    CompaniesModule,
    FieldlabsModule,
    NotificationsModule,
  ],
  providers: [ChallengeRepository, IntroductionRepository, ChallengeMessenger, ChallengesService],
  exports: [ChallengeRepository, IntroductionRepository, ChallengeMessenger, ChallengesService],
})
export class ChallengesModule {}
