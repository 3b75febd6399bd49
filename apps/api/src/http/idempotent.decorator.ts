import { applyDecorators, createParamDecorator, UseInterceptors, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { newId } from '#libs/kernel';
import type { ApiRequest } from '../access/api-request.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IDEMPOTENCY_HEADER } from './idempotency-key.js';

/** A POST that creates: repeating it with the same `Idempotency-Key` creates nothing and gives the first answer again. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: IDEMPOTENCY_HEADER,
      required: false,
      description: 'Your own name for this request, 1 to 255 visible ASCII characters; kept for a day',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
  );
}

/**
 * The id for what an idempotent request creates. A repetition after a crash gets the same one, so whoever creates under it must
 * first look whether it exists.
 */
export const CreationId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<ApiRequest>().creationId ?? newId(),
);
