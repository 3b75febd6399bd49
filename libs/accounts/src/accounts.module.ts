import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsRepository } from './accounts.repository.js';
import { LinkActorsService } from './link-actors.service.js';
import { Membership } from './membership.entity.js';
import { Session } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInCode } from './sign-in-code.entity.js';
import { SignInCodesRepository } from './sign-in-codes.repository.js';
import { SignInCodesService } from './sign-in-codes.service.js';
import { User } from './user.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([User, Membership, Session, SignInCode])],
  providers: [
    LinkActorsService,
    AccountsRepository,
    SessionsRepository,
    SessionsService,
    SignInCodesRepository,
    SignInCodesService,
  ],
  exports: [LinkActorsService, AccountsRepository, SessionsService, SignInCodesService],
})
export class AccountsModule {}
