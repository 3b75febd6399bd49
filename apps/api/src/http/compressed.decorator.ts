import { StreamableFile, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { compressed, encodingFor } from './compression.js';

/** What fits in one packet comes no sooner for being smaller. */
const ONE_PACKET_BYTES = 1200;

class CompressionInterceptor implements NestInterceptor<object, object> {
  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object> {
    const http = context.switchToHttp();
    return next.handle().pipe(mergeMap((body) => smaller(body, http.getRequest<Request>(), http.getResponse<Response>())));
  }
}

/**
 * The answers of a route, or of every route of a controller, are compressed. Only for what everybody may read, such as the
 * catalogue: an answer that holds a secret, or what one person said to another, goes as long as it is (see `compressed`).
 */
export const Compressed = (): ClassDecorator & MethodDecorator => UseInterceptors(CompressionInterceptor);

async function smaller(body: object, request: Request, response: Response): Promise<object> {
  response.vary('Accept-Encoding');
  const encoding = encodingFor(request);
  const text = JSON.stringify(body);
  if (!encoding || text.length < ONE_PACKET_BYTES) return body;
  const bytes = await compressed(text, encoding);
  response.set('Content-Encoding', encoding);
  return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
}
