import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { ChallengesModule } from '#libs/challenges';
import { CompaniesModule } from '#libs/companies';
import { FieldlabsModule } from '#libs/fieldlabs';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { NotificationsModule } from '#libs/notifications';
import { CapacityQuestion } from './capacity-question.entity.js';
import { CapacityQuestionRepository } from './capacity-question.repository.js';
import { CapacityQuestionsService } from './capacity-questions.service.js';
import { CaseFiles } from './case-file.js';
import { ChallengeRanker } from './challenge-ranker.js';
import { ClosuresService } from './closures.service.js';
import { Curation } from './curation.entity.js';
import { CurationRepository } from './curation.repository.js';
import { CurationsService } from './curations.service.js';
import { DisclosurePreviewsService } from './disclosure-previews.service.js';
import { EMBEDDER, type Embedder } from './embedding/embedder.js';
import { Embedding } from './embedding/embedding.entity.js';
import { EmbeddingRepository } from './embedding/embedding.repository.js';
import { HttpEmbedder } from './embedding/http-embedder.js';
import { SimilarityService } from './embedding/similarities.js';
import { FieldlabFiguresService } from './fieldlab-figures.service.js';
import { IntroductionsService } from './introductions.service.js';
import { InvitationProgressService } from './invitation-progress.service.js';
import { InvitationRounds } from './invitation-rounds.js';
import { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationsService } from './invitations.service.js';
import { MatchPreviewsService } from './match-previews.service.js';
import { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import { MatchRunsService } from './match-runs.service.js';
import { Match } from './match.entity.js';
import { OfferPreviewsService } from './offer-previews.service.js';
import { OfferFitRepository } from './offer-fit.repository.js';
import { OfferFitsService } from './offer-fits.service.js';
import { Ranker } from './ranker.js';
import { RankingSituations } from './ranking-situations.js';
import { Release } from './release.entity.js';
import { ReleaseRepository } from './release.repository.js';
import { ReleasesService } from './releases.service.js';
import { Reranking } from './reranking.entity.js';
import { RerankingRepository } from './reranking.repository.js';
import { RerankingsService } from './rerankings.service.js';
import { ResponseClockService } from './response-clock.service.js';
import { ShortlistEntry } from './shortlist-entry.entity.js';

const services = [
  CapacityQuestionsService,
  ClosuresService,
  CurationsService,
  DisclosurePreviewsService,
  FieldlabFiguresService,
  IntroductionsService,
  InvitationProgressService,
  InvitationsService,
  MatchPreviewsService,
  MatchRunsService,
  OfferPreviewsService,
  OfferFitsService,
  ReleasesService,
  RerankingsService,
  ResponseClockService,
];

function embedderOf({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key }: Settings): Embedder | null {
  return url === '' ? null : new HttpEmbedder({ url, model, key });
}

@Module({
  imports: [
    TypeOrmModule.forFeature([
      MatchRun,
      Match,
      Curation,
      Embedding,
      Release,
      ShortlistEntry,
      Invitation,
      Reranking,
      CapacityQuestion,
    ]),
    AccountsModule,
    ChallengesModule,
    CompaniesModule,
    FieldlabsModule,
    NotificationsModule,
  ],
  providers: [
    ...services,
    CapacityQuestionRepository,
    CaseFiles,
    ChallengeRanker,
    CurationRepository,
    { provide: EMBEDDER, inject: [SETTINGS_TOKEN], useFactory: embedderOf },
    EmbeddingRepository,
    InvitationRepository,
    InvitationRounds,
    MatchRunRepository,
    OfferFitRepository,
    Ranker,
    RankingSituations,
    ReleaseRepository,
    RerankingRepository,
    SimilarityService,
  ],
  exports: [...services, ReleaseRepository],
})
export class MatchingModule {}
