import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { ChallengesModule } from '#libs/challenges';
import { DatabaseModule } from '#libs/database';
import { JoiningModule } from '#libs/joining';
import { KernelModule, type Settings } from '#libs/kernel';
import { MatchingModule } from '#libs/matching';
import { NotificationsModule } from '#libs/notifications';
import { PrivacyModule } from '#libs/privacy';
import { ProjectsModule } from '#libs/projects';
import { QueueCareModule, QueueModule } from '#libs/queue';
import { CapacityQuestionsTask } from './capacity-questions-task.js';
import { ChallengeClock } from './challenge-clock.js';
import { DirectMail } from './direct-mail.js';
import { Housekeeping } from './housekeeping.js';
import { JobHandlers } from './job-handlers.js';
import { JoiningClock } from './joining-clock.js';
import { MessageClock } from './message-clock.js';
import { OutboxRelay } from './outbox-relay.js';
import { PROCESSORS } from './processors.js';
import { QueuePauseTask } from './queue-pause-task.js';
import { ReferralClock } from './referral-clock.js';
import { RerankingTask } from './reranking-task.js';
import { ResponseClock } from './response-clock.js';

/** Everything that runs without a person waiting: the outbox relay and the queues' processors. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        KernelModule.with(settings),
        DatabaseModule,
        QueueModule,
        QueueCareModule,
        AccountsModule,
        NotificationsModule,
        ChallengesModule,
        JoiningModule,
        MatchingModule,
        ProjectsModule,
        PrivacyModule,
      ],
      providers: [
        CapacityQuestionsTask,
        ChallengeClock,
        DirectMail,
        Housekeeping,
        JobHandlers,
        JoiningClock,
        MessageClock,
        OutboxRelay,
        QueuePauseTask,
        ReferralClock,
        RerankingTask,
        ResponseClock,
        ...PROCESSORS,
      ],
    };
  }
}
