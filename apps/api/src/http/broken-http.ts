import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '#libs/kernel';
import { commonHeaders } from './response-headers.js';

const STATUS_OF: Record<string, [status: number, title: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Headers are too large', 'The headers are larger than 16 kB. Leave something out.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request took too long', 'The request did not arrive in time. Send it again.'],
};

/** Answers what is not even HTTP with a problem too, and ends the connection: nothing after it could be trusted. */
export function answerBrokenHttp(server: Server, publicUrl: string): void {
  const headers = Object.entries(commonHeaders(publicUrl)).map(([name, value]) => `${name}: ${value}`);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const broken = [
      400,
      'Request is malformed',
      'This is not HTTP as it should be. Check the request line and headers.',
    ] as const;
    const [status, title, detail] = STATUS_OF[error.code ?? ''] ?? broken;
    const [code, instance] = ['request.broken_http', `urn:uuid:${newId()}`];
    const body = JSON.stringify({ type: `urn:fieldmatch:problem:${code}`, title, status, detail, instance, code });
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      ...headers,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    return void socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
