import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsRepository } from './accounts.repository.js';
import { ActingOrganisation } from './acting-organisation.entity.js';
import { ApiToken } from './api-tokens/api-token.entity.js';
import { ApiTokensRepository } from './api-tokens/api-tokens.repository.js';
import { ApiTokensService } from './api-tokens/api-tokens.service.js';
import { CompanyProof } from './identities/company-proof.entity.js';
import { IdentitiesRepository } from './identities/identities.repository.js';
import { IdentitiesService } from './identities/identities.service.js';
import { Identity } from './identities/identity.entity.js';
import { ProviderClient } from './identities/provider-client.js';
import { ProviderSignIn } from './identities/provider-sign-in.entity.js';
import { ProviderSignInsService } from './identities/provider-sign-ins.service.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditTrailRepository } from './audit-trail.repository.js';
import { AuditTrailService } from './audit-trail.service.js';
import { LinkActorsService } from './link-actors.service.js';
import { Membership } from './membership.entity.js';
import { MembershipInvitation } from './memberships/membership-invitation.entity.js';
import { MembershipInvitationsRepository } from './memberships/membership-invitations.repository.js';
import { MembershipInvitationsService } from './memberships/membership-invitations.service.js';
import { MembershipsRepository } from './memberships/memberships.repository.js';
import { MembershipsService } from './memberships/memberships.service.js';
import { Session } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInCode } from './sign-in-code.entity.js';
import { SignInCodesRepository } from './sign-in-codes.repository.js';
import { SignInCodesService } from './sign-in-codes.service.js';
import { SignUpService } from './sign-up.service.js';
import { User } from './user.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      User,
      Membership,
      MembershipInvitation,
      Session,
      ActingOrganisation,
      SignInCode,
      Identity,
      ProviderSignIn,
      CompanyProof,
      ApiToken,
      AuditEntry,
    ]),
  ],
  providers: [
    LinkActorsService,
    AccountsRepository,
    AuditTrailRepository,
    AuditTrailService,
    MembershipInvitationsRepository,
    MembershipInvitationsService,
    MembershipsRepository,
    MembershipsService,
    SessionsRepository,
    SessionsService,
    SignInCodesRepository,
    SignInCodesService,
    SignUpService,
    IdentitiesRepository,
    IdentitiesService,
    ProviderClient,
    ProviderSignInsService,
    ApiTokensRepository,
    ApiTokensService,
  ],
  exports: [
    LinkActorsService,
    AccountsRepository,
    AuditTrailService,
    MembershipInvitationsService,
    MembershipsService,
    SessionsService,
    SignInCodesService,
    IdentitiesRepository,
    IdentitiesService,
    ProviderSignInsService,
    ApiTokensService,
  ],
})
export class AccountsModule {}
