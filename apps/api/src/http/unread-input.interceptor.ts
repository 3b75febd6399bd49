import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { FieldError } from '#libs/kernel';
import { invalid, unknownField } from './validation.pipe.js';

/**
 * Refuses a query or body that the route does not read, as the validation refuses a field that a class does not have: who
 * sends it expects it to do something.
 */
@Injectable()
export class UnreadInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const read = whatIsRead(context);
    const unread = [
      ...(read.has(RouteParamtypes.QUERY) ? [] : unknownFields('query', request.query)),
      ...(read.has(RouteParamtypes.BODY) ? [] : unknownFields('body', request.body)),
    ];
    if (unread.length > 0 && request.path.startsWith('/v1/')) throw invalid(unread);
    return next.handle();
  }
}

/** Nest keeps a handler's parameters under keys that begin with their kind: `3:0` is the body as first parameter. */
function whatIsRead(context: ExecutionContext): Set<number> {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as object;
  return new Set(Object.keys(parameters).map((key) => Number.parseInt(key, 10)));
}

function unknownFields(place: FieldError['in'], value: unknown): FieldError[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ in: place, at: '', code: 'type', detail: 'Leave the body out, or give an empty JSON object.' }];
  return Object.keys(value).map((key) => unknownField(place, '', key));
}
