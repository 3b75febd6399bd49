import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { ChallengesModule } from '#libs/challenges';
import { CompaniesModule } from '#libs/companies';
import { DatabaseModule } from '#libs/database';
import { FieldlabsModule } from '#libs/fieldlabs';
import { JoiningModule } from '#libs/joining';
import { KernelModule, type Settings } from '#libs/kernel';
import { MatchingModule } from '#libs/matching';
import { NotificationsModule } from '#libs/notifications';
import { ProgrammeModule } from '#libs/programme';
import { PrivacyModule } from '#libs/privacy';
import { QueueCareModule } from '#libs/queue';
import { ProjectsModule } from '#libs/projects';
import { AccessModule } from './access/access.module.js';
import { ApiTokensController } from './accounts/api-tokens.controller.js';
import { CompanyJoiningService } from './accounts/company-joining.service.js';
import { IdentitiesController } from './accounts/identities.controller.js';
import { IdentityProvidersController } from './accounts/identity-providers.controller.js';
import { MeController } from './accounts/me.controller.js';
import { SessionsController } from './accounts/sessions.controller.js';
import { SignInCodesController } from './accounts/sign-in-codes.controller.js';
import { ActInterceptor } from './audit/act.interceptor.js';
import { AuditEntriesController } from './audit/audit-entries.controller.js';
import { CatalogueSchemaController } from './catalogue/catalogue-schema.controller.js';
import { CapacityController } from './catalogue/capacity.controller.js';
import { FieldlabEntriesController } from './catalogue/fieldlab-entries.controller.js';
import { FieldlabsController } from './catalogue/fieldlabs.controller.js';
import { OffersController } from './catalogue/offers.controller.js';
import { FiguresController } from './catalogue/figures.controller.js';
import { HubsController } from './catalogue/hubs.controller.js';
import { TechnologiesController } from './catalogue/technologies.controller.js';
import { ChallengesController } from './challenges/challenges.controller.js';
import { MeetingsController } from './challenges/meetings.controller.js';
import { DisclosuresController } from './challenges/disclosures.controller.js';
import { SearchResultsController } from './challenges/search-results.controller.js';
import { ReferralsController } from './challenges/referrals.controller.js';
import { CompanyLookupsController } from './companies/company-lookups.controller.js';
import { SizeTestsController } from './companies/size-tests.controller.js';
import { CompaniesController } from './companies/companies.controller.js';
import { ConsentsController } from './companies/consents.controller.js';
import { devModules } from './dev/dev.module.js';
import { EventsModule } from './events/events.module.js';
import { IdempotencyRecord } from './http/idempotency-record.entity.js';
import { IdempotencyRepository } from './http/idempotency.repository.js';
import { BoardController } from './jobs/board.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { RateLimitsModule } from './limits/rate-limits.module.js';
import { QueuesController } from './jobs/queues.controller.js';
import { FittingOffersController } from './matching/fitting-offers.controller.js';
import { IntroductionsController } from './matching/introductions.controller.js';
import { InvitationsController } from './matching/invitations.controller.js';
import { MailLinksController } from './matching/mail-links.controller.js';
import { MatchPreviewsController } from './matching/match-previews.controller.js';
import { MatchRunsController } from './matching/match-runs.controller.js';
import { RerankingsController } from './matching/rerankings.controller.js';
import { ReleasesController } from './matching/releases.controller.js';
import { DeliveriesController } from './notifications/deliveries.controller.js';
import { MessagePreferencesController } from './notifications/message-preferences.controller.js';
import { UnsubscriptionsController } from './notifications/unsubscriptions.controller.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { SupportViewsController } from './privacy/support-views.controller.js';
import { ProjectsController } from './projects/projects.controller.js';
import { HealthController } from './system/health.controller.js';
import { JoiningController } from './organisations/joining.controller.js';
import { JoiningRequestsController } from './organisations/joining-requests.controller.js';
import { MembershipInvitationsController } from './organisations/membership-invitations.controller.js';
import { MyOrganisationsController } from './organisations/my-organisations.controller.js';
import { OrganisationDirectory } from './organisations/organisation-directory.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { OpenApiController, OpenApiHolder } from './system/openapi.controller.js';
import { WebModule } from './web/web.module.js';

/** Everything that is asked over HTTP. */
@Module({})
export class ApiModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        KernelModule.with(settings),
        DatabaseModule,
        TypeOrmModule.forFeature([IdempotencyRecord]),
        // Guards run in this order: who is refused is counted too, and is refused by a count before the database is asked who it is.
        RateLimitsModule.with(settings),
        AccessModule,
        AccountsModule,
        CompaniesModule,
        FieldlabsModule,
        NotificationsModule,
        ChallengesModule,
        JoiningModule,
        MatchingModule,
        ProjectsModule,
        ProgrammeModule,
        EventsModule,
        PrivacyModule,
        QueueCareModule,
        WebModule,
        ...devModules(settings),
      ],
      controllers: [
        ApiTokensController,
        AuditEntriesController,
        BoardController,
        CatalogueSchemaController,
        ChallengesController,
        CompaniesController,
        CompanyLookupsController,
        SizeTestsController,
        ConsentsController,
        CapacityController,
        FieldlabEntriesController,
        FieldlabsController,
        FiguresController,
        FittingOffersController,
        HealthController,
        HubsController,
        IdentitiesController,
        IdentityProvidersController,
        IntroductionsController,
        InvitationsController,
        JobsController,
        JoiningController,
        JoiningRequestsController,
        MailLinksController,
        MatchPreviewsController,
        MatchRunsController,
        MeController,
        MembershipInvitationsController,
        MyOrganisationsController,
        DeliveriesController,
        MessagePreferencesController,
        NotificationsController,
        OffersController,
        UnsubscriptionsController,
        OpenApiController,
        OrganisationsController,
        ProgrammeController,
        PrivacyController,
        ProjectsController,
        QueuesController,
        MeetingsController,
        DisclosuresController,
        ReferralsController,
        SearchResultsController,
        ReleasesController,
        RerankingsController,
        SessionsController,
        SignInCodesController,
        SupportViewsController,
        TechnologiesController,
      ],
      providers: [
        CompanyJoiningService,
        IdempotencyRepository,
        OpenApiHolder,
        OrganisationDirectory,
        { provide: APP_INTERCEPTOR, useClass: ActInterceptor },
      ],
    };
  }
}
