import { createServer, type Server } from 'node:http';

/** Answers `/health/live`, `/health/jobs` (failed jobs per queue) and, while `isReady` says so, `/health/ready`. Bound to every address: a container's probe asks it. */
export function startHealthServer(
  port: number,
  isReady: () => Promise<boolean>,
  failedJobs: () => Promise<Record<string, number>>,
): Server {
  const server = createServer((request, response) => {
    const answer = (status: number, details: object = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'unavailable', ...details }));
    };
    if (request.url === '/health/live') answer(200);
    // Failed jobs wait for a person, not for another process: they are shown and make nothing unready.
    else if (request.url === '/health/jobs')
      failedJobs().then(
        (failed) => answer(200, { failed }),
        () => answer(503),
      );
    else if (request.url === '/health/ready')
      isReady().then(
        (ready) => answer(ready ? 200 : 503),
        () => answer(503),
      );
    else answer(404);
  });
  return server.listen(port);
}
