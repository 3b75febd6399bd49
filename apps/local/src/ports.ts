import { createServer, type AddressInfo } from 'node:net';
import { systemCode } from './startup-problem.js';

/** A port of 127.0.0.1 that is free now. Another process may take it before it is used: be ready to ask again. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => resolve((server.address() as AddressInfo).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Tries a port by listening on it for a moment.
 *
 * @returns null when it can be had, else the sentence that says why not and what to do
 */
export async function portProblem(text: string, host: string): Promise<string | null> {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    return `PORT must be a number from 1 to 65535, and is "${text}".`;
  }
  const server = createServer();
  const code = await new Promise<string | null>((resolve) => {
    server.once('error', (error) => resolve(systemCode(error) ?? error.message));
    server.listen({ port, host, exclusive: true }, () => resolve(null));
  });
  if (code === null) {
    await new Promise((resolve) => server.close(resolve));
    return null;
  }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one of 1024 or more, as in PORT=3000 npm start.`;
  return `Port ${port} of ${host} cannot be used (${code}).`;
}
