import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountsModule } from '#libs/accounts';
import { PrivacyModule } from '#libs/privacy';
import { SupportViewGate } from '../privacy/support-view-gate.js';
import { AccessDeclarations } from './access-declarations.js';
import { AccessGuard } from './access.guard.js';

@Module({
  imports: [DiscoveryModule, AccountsModule, PrivacyModule],
  providers: [AccessDeclarations, SupportViewGate, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
