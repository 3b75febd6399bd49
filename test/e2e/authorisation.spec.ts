import type { OpenAPIObject } from '@nestjs/swagger';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { endProcess } from '../support/system.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';
import { REVIEWED, type Row } from './authorisation/table.js';
import { buildWorld, PLANTED, VIEWERS, type Ids, type Viewer, type World } from './authorisation/world.js';

/** Who may read the planted words: the company itself, and its hub. */
const CONFIDANTS: readonly Viewer[] = ['owner', 'member', 'broker'];

interface Answer {
  status: number;
  text: string;
}

let system: TestSystem;
let world: World;
let operations: Map<string, { method: string; path: string }>;
let clients: Map<Viewer, ApiClient>;

beforeAll(async () => {
  system = await startTestSystem();
  const document = (await (await fetch(`${system.address}/v1/openapi.json`)).json()) as OpenAPIObject;
  operations = operationsById(document);
  world = await buildWorld(system, system.databaseUrl);
  // What goes on behind the scenes would change what is stored while the walk watches it.
  await Promise.all(system.workers.map(endProcess));
  clients = new Map(await Promise.all(VIEWERS.map(async (viewer) => [viewer, await world.as(viewer)] as const)));
});

afterAll(() => system?.stop());

function operationsById(document: OpenAPIObject): Map<string, { method: string; path: string }> {
  const named = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { operationId?: string }>).flatMap(([method, { operationId }]) =>
      operationId ? [[operationId, { method: method.toUpperCase(), path: `/v1${path}` }] as const] : [],
    ),
  );
  return new Map(named);
}

/** Does what the row says with these ids. Of a stream only the beginning is read: it has no end. */
async function call(viewer: Viewer, row: Row, ids: Ids): Promise<Answer> {
  const operation = operations.get(row.operation);
  if (!operation) throw new Error(`There is no operation ${row.operation}.`);
  const filled = Object.entries(row.path(ids)).reduce((path, [name, id]) => path.replace(`{${name}}`, id), operation.path);
  const client = row.endsSessions && row.may.includes(viewer) ? await world.as(viewer) : clients.get(viewer);
  const body = operation.method === 'GET' ? null : JSON.stringify(row.body?.(ids) ?? {});
  const stop = new AbortController();
  const response = await fetch(system.address + filled + (row.query ?? ''), {
    method: operation.method,
    headers: {
      accept: 'application/json, text/event-stream',
      cookie: client?.sessionCookie ?? '',
      ...(body && { 'content-type': 'application/json' }),
    },
    body,
    signal: stop.signal,
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  const text = isStream ? '' : await response.text();
  stop.abort();
  return { status: response.status, text };
}

/** What a refusal says, without the ids that were asked for, so that refusals can be compared. */
function saying({ status, text }: Answer, ids: Ids): string {
  const { code, title, detail } = JSON.parse(text) as { code: string; title: string; detail: string };
  const said = [status, code, title, detail].join(' · ');
  return Object.values(ids).reduce((shorter: string, id: string) => shorter.replaceAll(id, '…'), said);
}

const codeOf = ({ text }: Answer): string => (JSON.parse(text || '{}') as { code?: string }).code ?? '';

/** Everything that is stored, in one figure per table; when somebody was last seen does not count. */
async function contents(): Promise<Record<string, string>> {
  const sql = new pg.Client({ connectionString: system.databaseUrl });
  await sql.connect();
  try {
    const { rows } = await sql.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'sessions' ORDER BY 1`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows: found } = await sql.query<{ sum: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${name} t`,
      );
      sums[name] = found[0]?.sum ?? '';
    }
    return sums;
  } finally {
    await sql.end();
  }
}

const nameOf = (viewer: Viewer, row: Row): string => `${row.operation}(${JSON.stringify(row.path(world.ids))}) as ${viewer}`;

describe('every operation, as everybody', () => {
  it('stands in the reviewed table', () => {
    expect([...new Set(REVIEWED.map(({ operation }) => operation))].sort()).toEqual([...operations.keys()].sort());
  });

  it('is refused to whom it is not meant for, as if there were nothing, and changes nothing', { timeout: 180_000 }, async () => {
    const before = await contents();
    const faults: string[] = [];
    for (const row of REVIEWED)
      for (const viewer of VIEWERS) {
        if (row.may.includes(viewer)) continue;
        const answer = await call(viewer, row, world.ids);
        const expected = viewer === 'visitor' ? [401] : row.told.includes(viewer) ? [403] : [403, 404];
        if (!expected.includes(answer.status)) faults.push(`${nameOf(viewer, row)}: ${answer.status} ${codeOf(answer)}`);
        else if (!row.told.includes(viewer)) {
          const nothing = await call(viewer, row, world.nowhere);
          const [real, none] = [saying(answer, world.ids), saying(nothing, world.nowhere)];
          if (real !== none) faults.push(`${nameOf(viewer, row)}: ${real}\n    for nothing: ${none}`);
        }
        if (answer.text.includes(PLANTED)) faults.push(`${nameOf(viewer, row)} tells the planted words`);
      }
    expect(faults).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it('is done for whom it is meant for, and tells nobody else what is confidential', { timeout: 180_000 }, async () => {
    const faults: string[] = [];
    for (const row of REVIEWED)
      for (const viewer of row.once ? row.may.slice(0, 1) : row.may) {
        const answer = await call(viewer, row, world.ids);
        const isServed = answer.status < 300 || answer.status === 409 || (row.orElse ?? []).includes(codeOf(answer));
        if (!isServed) faults.push(`${nameOf(viewer, row)}: ${answer.status} ${codeOf(answer)}`);
        if (answer.text.includes(PLANTED) && !CONFIDANTS.includes(viewer))
          faults.push(`${nameOf(viewer, row)} tells the planted words`);
      }
    expect(faults).toEqual([]);
  });
});
