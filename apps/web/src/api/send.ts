import type { Client } from 'openapi-fetch';
import type { paths } from './schema.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a call may say, whatever its route. */
interface Sent {
  params?: {
    path?: Record<string, string>;
    query?: Record<string, unknown>;
    header?: Record<string, string>;
  };
  body?: unknown;
  signal?: AbortSignal;
}

/** An answer whose body is `data` when the api did what was asked, and `error` when it did not. */
type Answer = { data: unknown; response: Response } | { error: unknown; response: Response };

/**
 * A function for each method, typed by the document of the api. The types are those of openapi-fetch; what its own code can do
 * besides, such as chains of middleware, every first visit would have to load.
 *
 * @param root where the addresses of the document begin
 */
export function senderTo(root: string): Pick<Client<paths>, Method> {
  const by = (method: Method) => (path: string, sent?: Sent) => send(method, root + path, sent);
  const sender = { GET: by('GET'), POST: by('POST'), PUT: by('PUT'), PATCH: by('PATCH'), DELETE: by('DELETE') };
  return sender as unknown as Pick<Client<paths>, Method>;
}

async function send(method: Method, path: string, { params = {}, body, signal }: Sent = {}): Promise<Answer> {
  const response = await fetch(addressOf(path, params), {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...params.header },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  });
  const text = await response.text();
  if (response.ok) return { data: text === '' ? undefined : JSON.parse(text), response };
  return { error: orText(text), response };
}

function addressOf(path: string, { path: parts = {}, query = {} }: NonNullable<Sent['params']>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** A refusal may come from something before the api, which does not speak JSON. */
function orText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
