import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountsModule } from '#libs/accounts';
import { AccessDeclarations } from './access-declarations.js';
import { AccessGuard } from './access.guard.js';

@Module({
  imports: [DiscoveryModule, AccountsModule],
  providers: [AccessDeclarations, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
