import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { isOpenToEverybody, type Actor, type Permission } from '#libs/accounts';
import type { ApiRequest } from './api-request.js';

export const NEEDED_PERMISSION = 'fieldmatch:permission';

/**
 * Declares the permission that a route, or every route of a controller, needs; the permission table says who has it. A route without
 * a declaration stops the start. The guard turns away whom the table gives the permission for no object at all; whether it holds for
 * the object at hand is asked where that is loaded, by the same permission.
 */
export const Access = (permission: Permission): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(NEEDED_PERMISSION, permission),
    ApiExtension('x-permission', permission),
    ...(isOpenToEverybody(permission) ? [] : [ApiSecurity('session')]),
  );

/** The signed-in person. Only on routes that are not open to everybody. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ApiRequest>();
  if (!actor) throw new Error('A route that is open to everybody asked for the signed-in person.');
  return actor;
});

/** The signed-in person on a route that is open to everybody, or null. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => context.switchToHttp().getRequest<ApiRequest>().actor ?? null,
);
