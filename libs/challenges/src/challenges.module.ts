import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { CompaniesModule } from '#libs/companies';
import { FieldlabsModule } from '#libs/fieldlabs';
import { NotificationsModule } from '#libs/notifications';
import { ChallengeMessenger } from './challenge-messenger.js';
import { ChallengeClockMessenger } from './challenge-clock-messenger.js';
import { ChallengeClockService } from './challenge-clock.service.js';
import { Challenge } from './challenge.entity.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { ChallengeSearchRepository } from './challenge-search.repository.js';
import { ChallengeSearchesService } from './challenge-searches.service.js';
import { ChallengesService } from './challenges.service.js';
import { Disclosure } from './disclosure.entity.js';
import { DisclosureRepository } from './disclosure.repository.js';
import { DisclosuresService } from './disclosures.service.js';
import { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingsService } from './meetings.service.js';
import { NamedTechnologies } from './named-technologies.js';
import { ReferralClockService } from './referral-clock.service.js';
import { ReferralMessenger } from './referral-messenger.js';
import { ReferralViewsService } from './referral-views.service.js';
import { Referral } from './referral.entity.js';
import { ReferralRepository } from './referral.repository.js';
import { ReferralsService } from './referrals.service.js';
import { UndeliverableMailsService } from './undeliverable-mails.service.js';

const services = [
  ChallengeClockService,
  ChallengeSearchesService,
  ChallengeMessenger,
  ChallengesService,
  DisclosuresService,
  MeetingsService,
  ReferralClockService,
  ReferralsService,
  ReferralViewsService,
  UndeliverableMailsService,
];
const repositories = [ChallengeRepository, DisclosureRepository, IntroductionRepository, MeetingRepository, ReferralRepository];

@Module({
  imports: [
    TypeOrmModule.forFeature([Challenge, ChallengeVersion, Disclosure, Introduction, Meeting, Referral]),
    AccountsModule,
    CompaniesModule,
    FieldlabsModule,
    NotificationsModule,
  ],
  providers: [
    ...repositories,
    ChallengeClockMessenger,
    ChallengeSearchRepository,
    NamedTechnologies,
    ReferralMessenger,
    ...services,
  ],
  exports: [...repositories, ...services],
})
export class ChallengesModule {}
