import type { DynamicModule, Type } from '@nestjs/common';
import type { Settings } from '#libs/kernel';
import { DevMailModule } from './dev-mail.module.js';
import { DevSignInModule } from './dev-sign-in.module.js';

/**
 * The modules that only a local stack may have, since their pages ask nobody who they are: none unless mail is caught. Their routes
 * need no session.
 */
export function devModules({ CAUGHT_MAIL_DIR }: Pick<Settings, 'CAUGHT_MAIL_DIR'>): (DynamicModule | Type)[] {
  return CAUGHT_MAIL_DIR === '' ? [] : [DevMailModule.of(CAUGHT_MAIL_DIR), DevSignInModule];
}
