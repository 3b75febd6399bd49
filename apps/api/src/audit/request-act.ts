import type { ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import type { Act } from '#libs/database';
import type { ApiRequest } from '../access/api-request.js';
import { requestIdOf } from '../http/request-id.js';
import { originOf } from './origin.js';

/** Where Swagger keeps what `@ApiOperation` says. */
const OPERATION = 'swagger/apiOperation';

/** What a request is to the audit trail: by whom, as far as that is known by now. */
export function actOf(context: ExecutionContext): Act {
  const http = context.switchToHttp();
  const handler = context.getHandler();
  const { operationId } = (Reflect.getMetadata(OPERATION, handler) ?? {}) as { operationId?: string };
  const { actor, supportView, ip } = http.getRequest<ApiRequest>();
  return {
    id: requestIdOf(http.getResponse<Response>()),
    operation: operationId ?? handler.name,
    actorKind: actor ? 'person' : 'unknown',
    actorId: supportView?.administratorId ?? actor?.userId ?? null,
    viewedAs: supportView?.userId ?? null,
    origin: originOf(ip),
  };
}
