import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  model: string;
  input: string[];
  authorization: string | undefined;
}

type Behaviour = (asked: Asked, response: ServerResponse) => void;

/** A server of the documented shape whose behaviour can be changed. Its vectors count the letters a to z. */
export class EmbeddingServer {
  readonly asked: Asked[] = [];
  behave: Behaviour = answerWell;
  private readonly server: Server = createServer((request, response) => void this.handle(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const asked = { ...(JSON.parse(Buffer.concat(parts).toString()) as Asked), authorization: request.headers.authorization };
    if (request.url !== '/v1/embeddings' || request.method !== 'POST') return void response.writeHead(404).end();
    this.asked.push(asked);
    this.behave(asked, response);
  }
}

export function answerWith(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The documented answer, its entries in any order. */
export function answerWell({ input, model }: Asked, response: ServerResponse): void {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: letterCounts(text) })).toReversed();
  answerWith(response, { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } });
}

export function letterCounts(text: string): number[] {
  return Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => text.toLowerCase().split(letter).length - 1 + 0.001);
}
