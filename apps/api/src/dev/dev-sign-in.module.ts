import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { DevSignInController } from './dev-sign-in.controller.js';

/** One-click sign-in as a demo account, below `/dev`. */
@Module({ imports: [AccountsModule], controllers: [DevSignInController] })
export class DevSignInModule {}
