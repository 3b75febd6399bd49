import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '#libs/kernel';
import type { ApiRequest } from '../access/api-request.js';
import { idempotentRequest, type IdempotentRequest } from './idempotency-key.js';
import type { IdempotencyRecord } from './idempotency-record.entity.js';
import { IdempotencyRepository, type Attempt } from './idempotency.repository.js';

/** Carries out a request that names itself once, and answers its repetitions with the first answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');

  constructor(private readonly records: IdempotencyRepository) {}

  intercept(context: ExecutionContext, next: CallHandler<object | undefined>): Observable<unknown> {
    const http = context.switchToHttp();
    const asked = http.getRequest<ApiRequest>();
    const request = idempotentRequest(asked);
    return request ? from(this.once(asked, request, http.getResponse<Response>(), next)) : next.handle();
  }

  private async once(
    asked: ApiRequest,
    request: IdempotentRequest,
    response: Response,
    next: CallHandler<object | undefined>,
  ): Promise<unknown> {
    const { attempt, earlier } = await this.records.begin(request);
    asked.creationId = attempt.creationId;
    return earlier ? replay(earlier, request, response) : this.carryOut(attempt, response, next);
  }

  private async carryOut(attempt: Attempt, response: Response, next: CallHandler<object | undefined>): Promise<unknown> {
    let body: object | undefined;
    try {
      body = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      await this.records.release(attempt).catch((fault: unknown) => this.report('A failed request kept its key', fault));
      throw error;
    }
    // The work is done. That its answer cannot be kept must not make it look undone, or it would be done twice: until the
    // key is given up for dead, its repetitions are told to wait.
    await this.records
      .finish(attempt, response.statusCode, body ?? null)
      .catch((fault: unknown) => this.report('An answer was not kept', fault));
    return body;
  }

  private report(what: string, fault: unknown): void {
    this.logger.error(`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  }
}

function replay({ requestHash, status, body }: IdempotencyRecord, request: IdempotentRequest, response: Response): unknown {
  if (requestHash !== request.requestHash) {
    throw new DomainError({
      code: 'idempotency.key_reused',
      status: 409,
      title: 'Key was used for another request',
      detail: 'This Idempotency-Key belongs to another request. Choose a new key.',
    });
  }
  if (status === null) {
    throw new DomainError({
      code: 'idempotency.in_progress',
      status: 409,
      title: 'Still being carried out',
      detail: 'The first request with this Idempotency-Key is still being carried out. Ask again in a moment.',
    });
  }
  response.status(status).setHeader('Idempotency-Replayed', 'true');
  return body ?? undefined;
}
