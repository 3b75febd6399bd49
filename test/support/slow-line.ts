import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** A line on which a page comes in two parts. */
export interface SlowLine {
  address: string;
  /** Lets the rest of the page come. */
  goOn(): void;
  stop(): Promise<void>;
}

/**
 * Passes on what a server answers, but its pages only as far as a mark, until told to go on.
 *
 * @param server its address
 * @param mark what the second part begins with, at its last occurrence
 */
export async function openSlowLine(server: string, mark: string): Promise<SlowLine> {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => (goOn = resolve));
  const pass = async (path: string, response: ServerResponse) => {
    const answer = await fetch(server + path);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    if (!type.startsWith('text/html') || !answer.body) return pipeline(answer.body ?? [], response);
    const page = await answer.text();
    const half = page.lastIndexOf(mark);
    response.write(page.slice(0, half));
    await told;
    response.end(page.slice(half));
  };
  const line = createServer((request, response) => {
    pass(request.url ?? '/', response).catch((error: unknown) => response.destroy(error as Error));
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    goOn,
    stop: async () => {
      line.closeAllConnections();
      line.close();
      await once(line, 'close');
    },
  };
}
