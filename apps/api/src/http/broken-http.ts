import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '#libs/kernel';
import { commonHeaders } from './response-headers.js';

type Fault = readonly [status: number, title: string, detail: string];

const MALFORMED: Fault = [400, 'Request is malformed', 'This is not HTTP as it should be. Check the request line and headers.'];
const EXPECTATION: Fault = [417, 'Expectation failed', 'Only 100-continue can be expected here. Leave Expect out.'];
const FAULTS: Readonly<Record<string, Fault>> = {
  HPE_HEADER_OVERFLOW: [431, 'Headers are too large', 'The headers are larger than 16 kB. Leave something out.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request took too long', 'The request did not arrive in time. Send it again.'],
};

/**
 * Answers with a problem what never reaches the framework: what is not even HTTP, and what expects something unknown. The
 * connection ends, for nothing after it could be trusted.
 */
export function answerBrokenHttp(server: Server, publicUrl: string): void {
  const common = commonHeaders(publicUrl);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // An answer to an earlier request may be on its way: bytes of ours in the middle of it would be taken for a part of it.
    const isAnswering = Boolean((socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage);
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) return void socket.destroy();
    const { status, title, headers, body } = brokenAnswer(FAULTS[error.code ?? ''] ?? MALFORMED, common);
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return void socket.end(`${[`HTTP/1.1 ${status} ${title}`, ...head].join('\r\n')}\r\n\r\n${body}`);
  });
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = brokenAnswer(EXPECTATION, common);
    response.writeHead(status, headers).end(body);
  });
}

function brokenAnswer([status, title, detail]: Fault, common: Readonly<Record<string, string>>) {
  const [code, instance] = ['request.broken_http', `urn:uuid:${newId()}`];
  const body = JSON.stringify({ type: `urn:fieldmatch:problem:${code}`, title, status, detail, instance, code });
  const headers: Record<string, string> = {
    ...common,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  return { status, title, headers, body };
}
