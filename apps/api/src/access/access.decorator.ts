import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Actor } from '#libs/accounts';
import type { ApiRequest } from './api-request.js';

/**
 * Who may call a route: anybody, anybody signed in, or only people of a kind of organisation. Whether the thing that is named
 * exists for this person is decided by the service.
 */
export type AccessRule = 'public' | 'signed_in' | 'company' | 'fieldlab' | 'broker' | 'administrator';

export const ACCESS_RULE = 'fieldmatch:access';

/** Declares who may call a route or every route of a controller. A route without a declaration stops the start. */
export const Access = (rule: AccessRule): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS_RULE, rule), ...(rule === 'public' ? [] : [ApiSecurity('session')]));

/** The signed-in person. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ApiRequest>();
  if (!actor) throw new Error('A public route asked for the signed-in person.');
  return actor;
});

/** The signed-in person on a public route, or null. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => context.switchToHttp().getRequest<ApiRequest>().actor ?? null,
);
