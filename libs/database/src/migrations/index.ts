import { Outbox1763900000001 } from './0001-outbox.js';
import { Catalogue1763900000002 } from './0002-catalogue.js';
import { Notifications1763900000003 } from './0003-notifications.js';
import { Accounts1763900000004 } from './0004-accounts.js';
import { Companies1763900000005 } from './0005-companies.js';
import { Challenges1763900000006 } from './0006-challenges.js';
import { Matching1763900000007 } from './0007-matching.js';
import { Projects1763900000008 } from './0008-projects.js';
import { Idempotency1763900000009 } from './0009-idempotency.js';
import { ResponseClock1763900000010 } from './0010-response-clock.js';
import { Capacity1763900000011 } from './0011-capacity.js';
import { Referrals1763900000012 } from './0012-referrals.js';
import { Messages1763900000013 } from './0013-messages.js';
import { Embeddings1763900000014 } from './0014-embeddings.js';
import { Administrators1763900000015 } from './0015-administrators.js';
import { CapacityQuestions1763900000016 } from './0016-capacity-questions.js';
import { Meetings1763900000017 } from './0017-meetings.js';
import { IdempotentCreation1763900000020 } from './0020-idempotent-creation.js';
import { Officers1763900000021 } from './0021-officers.js';
import { Joining1763900000022 } from './0022-joining.js';
import { SignIn1763900000024 } from './0024-sign-in.js';
import { Identities1763900000025 } from './0025-identities.js';
import { ApiTokens1763900000026 } from './0026-api-tokens.js';
import { Disclosures1763900000027 } from './0027-disclosures.js';
import { CompanySizeTests1763900000028 } from './0028-company-size-tests.js';
import { AuditTrail1763900000030 } from './0030-audit-trail.js';
import { Privacy1763900000031 } from './0031-privacy.js';
import { AuditReads1763900000032 } from './0032-audit-reads.js';
import { RerankingSlices1763900000035 } from './0035-reranking-slices.js';
import { QueuePauses1763900000036 } from './0036-queue-pauses.js';
import { Changes1763900000037 } from './0037-changes.js';
import { ProgrammeFigures1763900000038 } from './0038-programme-figures.js';
import { ChallengeWords1763900000039 } from './0039-challenge-words.js';
import { OwnWords1763900000040 } from './0040-own-words.js';
import { SignInNetworks1763900000041 } from './0041-sign-in-networks.js';
import { SignUp1763900000042 } from './0042-sign-up.js';
import { UntoldCompanies1763900000043 } from './0043-untold-companies.js';
import { JoiningRequests1763900000044 } from './0044-joining-requests.js';
import { ShippedCatalogue1763900000045 } from './0045-shipped-catalogue.js';
import { AnsweringInvitations1763900000046 } from './0046-answering-invitations.js';
import { FirstSubmissionAndReturn1763900000048 } from './0048-first-submission-and-return.js';
import { ChallengeClock1763900000049 } from './0049-challenge-clock.js';
import { MailsPutOff1763900000051 } from './0051-mails-put-off.js';

/** Every migration, oldest first. They run in one transaction: a database is at one version or another, never between. */
export const MIGRATIONS = [
  Outbox1763900000001,
  Catalogue1763900000002,
  Notifications1763900000003,
  Accounts1763900000004,
  Companies1763900000005,
  Challenges1763900000006,
  Matching1763900000007,
  Projects1763900000008,
  Idempotency1763900000009,
  ResponseClock1763900000010,
  Capacity1763900000011,
  Referrals1763900000012,
  Messages1763900000013,
  Embeddings1763900000014,
  Administrators1763900000015,
  CapacityQuestions1763900000016,
  Meetings1763900000017,
  IdempotentCreation1763900000020,
  Officers1763900000021,
  Joining1763900000022,
  SignIn1763900000024,
  Identities1763900000025,
  ApiTokens1763900000026,
  Disclosures1763900000027,
  CompanySizeTests1763900000028,
  AuditTrail1763900000030,
  Privacy1763900000031,
  AuditReads1763900000032,
  RerankingSlices1763900000035,
  QueuePauses1763900000036,
  Changes1763900000037,
  ProgrammeFigures1763900000038,
  ChallengeWords1763900000039,
  OwnWords1763900000040,
  SignInNetworks1763900000041,
  SignUp1763900000042,
  UntoldCompanies1763900000043,
  JoiningRequests1763900000044,
  ShippedCatalogue1763900000045,
  AnsweringInvitations1763900000046,
  FirstSubmissionAndReturn1763900000048,
  ChallengeClock1763900000049,
  MailsPutOff1763900000051,
];
