import { Catch, HttpException, Logger, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/kernel';
import { sqlState } from '#libs/database';
import { allowedMethods } from './allowed-methods.js';
import { sendProblem } from './problem.js';
import { requestIdOf } from './request-id.js';

interface Shape {
  code: string;
  status: number;
  title: string;
  detail: string;
}

const STATUS_TITLES: Record<number, [code: string, title: string, detail: string]> = {
  400: ['request.malformed', 'Request is malformed', 'The request cannot be read. Check its address, headers and body.'],
  404: ['route.not_found', 'Not found', 'There is nothing at this address. See /v1/openapi.json for what there is.'],
  413: ['request.too_large', 'Body is too large', 'The body is too large. Leave something out.'],
  415: ['request.unsupported_media_type', 'Media type is not supported', 'Send the body as application/json.'],
  429: ['request.too_many', 'Too many requests', 'Wait a minute and try again.'],
  503: ['server.unavailable', 'Not available now', 'The service is stopping or not ready. Try again in a moment.'],
};

/** Turns whatever is thrown into an RFC 9457 problem. What is not foreseen answers 500, says nothing, and is logged in full. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const requestId = requestIdOf(response);
    const shape = error instanceof NotFoundException ? nothingHere(http.getRequest<Request>(), response) : shapeOf(error);
    this.log(error, shape, requestId);
    if (response.headersSent) response.destroy();
    else sendProblem(response, requestId, shape);
  }

  private log(error: unknown, { status, detail }: Shape, requestId: string): void {
    const level = error instanceof DomainError ? error.level : status >= 500 ? 'error' : 'debug';
    if (level === 'error')
      this.logger.error(`${requestId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    else if (level === 'warn' || sqlState(error)) this.logger.warn(`${requestId} ${sqlState(error) ?? ''} ${detail}`);
  }
}

/** The router found no handler: there is nothing at the address, or only for other methods (RFC 9110, section 15.5.6). */
function nothingHere(request: Request, response: Response): Shape {
  const methods = allowedMethods(request);
  if (methods.length === 0 || methods.includes(request.method)) return fromStatus(404);
  const allowed = methods.join(', ');
  if (!response.headersSent) response.setHeader('Allow', allowed);
  const detail = `This address does not take ${request.method}, but ${allowed}.`;
  return { code: 'route.method_not_allowed', status: 405, title: 'Method not allowed', detail };
}

function shapeOf(error: unknown): Shape {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return fromStatus(error.getStatus());
  // Text that PostgreSQL cannot hold or read: the sender's doing, should a check above ever miss it.
  if (['22021', '22P02', '22P05'].includes(sqlState(error) ?? '')) return fromStatus(400);
  return fromStatus(isPassing(error) ? 503 : 500);
}

/** Connection trouble (class 08), a server that stops or starts, one that is full, or a conflict that outlasted its retries. */
const PASSING_STATES = /^(08...|57P0[1-3]|53300|40001|40P01)$/;
const PASSING_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** Whether the database is away for a moment, so that the same request may succeed soon. */
function isPassing(error: unknown): boolean {
  if (PASSING_STATES.test(sqlState(error) ?? '')) return true;
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return PASSING_CODES.has(code ?? '') || message === 'Connection terminated unexpectedly';
}

function fromStatus(status: number): Shape {
  const [code, title, detail] = STATUS_TITLES[status] ?? [];
  if (code && title && detail) return { code, status, title, detail };
  if (status >= 400 && status < 500)
    return { code: 'request.refused', status, title: 'Request refused', detail: 'This request cannot be served.' };
  const fault =
    'Something went wrong on our side, and it has been recorded. Try again; if it stays, name the instance when you ask for help.';
  return { code: 'server.fault', status: 500, title: 'Fault on our side', detail: fault };
}
