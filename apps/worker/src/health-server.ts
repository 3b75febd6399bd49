import { createServer, type Server } from 'node:http';

/** Answers `/health/live` and, while `isReady` says so, `/health/ready`. Bound to every address: a container's probe asks it. */
export function startHealthServer(port: number, isReady: () => Promise<boolean>): Server {
  const server = createServer((request, response) => {
    const answer = (status: number): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'unavailable' }));
    };
    if (request.url === '/health/live') answer(200);
    else if (request.url === '/health/ready')
      isReady().then(
        (ready) => answer(ready ? 200 : 503),
        () => answer(503),
      );
    else answer(404);
  });
  return server.listen(port);
}
