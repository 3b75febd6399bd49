import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';

type Schema = {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  enum?: (string | number)[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  example?: unknown;
};

/** One request as it goes over the wire. */
export interface HostileRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** An operation of the document. */
export interface Operation {
  method: string;
  path: string;
  bodySchema: Schema | null;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const UNKNOWN_ID = '01a20000-0000-7000-8000-000000000000';

/** Every operation of an OpenAPI document. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const body = operation.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined;
      return [{ method: method.toUpperCase(), path, bodySchema: body?.content?.['application/json']?.schema ?? null }];
    }),
  );
}

/** Requests to one operation that are wrong in every way that a person, a program or an attacker gets it wrong. */
export function hostileRequest(document: OpenAPIObject, operation: Operation): fc.Arbitrary<HostileRequest> {
  return fc
    .record({
      path: hostilePath(operation.path),
      query: hostileQuery,
      body: hostileBody(document, operation),
      headers: hostileHeaders,
    })
    .map(({ path, query, body, headers }) => ({
      method: operation.method,
      path: `/v1${path}${query}`,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      body,
    }));
}

function hostilePath(template: string): fc.Arbitrary<string> {
  const parameters = template.match(/\{[^}]+\}/g) ?? [];
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(UNKNOWN_ID, 'ramlab', 'edih-zuid') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('%00', '%ff', '%zz', '..%2f..', "'%20OR%201=1--", '0', '-1', 'null', '%F0%9F%92%A9'),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 300 }).map(encodeURIComponentSafe) },
  );
  const slash = fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('/') });
  return fc
    .tuple(fc.array(value, { minLength: parameters.length, maxLength: parameters.length }), slash)
    .map(
      ([values, end]) =>
        parameters.reduce((path, parameter, index) => path.replace(parameter, values[index] ?? '0'), template) + end,
    );
}

const hostileQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '?limit=0',
      '?limit=abc',
      '?limit=1&limit=2',
      '?cursor=%00',
      '?cursor=cmFtbGFi',
      '?cursor=AAAA',
      '?unknown=1',
      '?status[]=x',
      '?__proto__=1',
      '?status=draft%00',
      '?query=%25_%5C%27',
      '?%ff=%ff',
      '?limit=1e9',
      '?unreadOnly=maybe',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }).map((text) => `?query=${encodeURIComponentSafe(text)}`) },
);

const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-encoding': 'gzip', 'content-type': 'application/json' },
      { accept: 'text/html' },
      { cookie: 'fieldmatch=%00; fieldmatch=' },
      { 'idempotency-key': 'x'.repeat(300) },
      { 'x-request-id': "'; DROP TABLE users" },
      { origin: 'https://evil.example' },
    ),
  },
);

function hostileBody(document: OpenAPIObject, { method, bodySchema }: Operation): fc.Arbitrary<Buffer | null> {
  if (method === 'GET') return fc.constant(null);
  const likely = bodySchema ? valueOf(document, bodySchema) : fc.constant({});
  return fc.oneof(
    { weight: 6, arbitrary: likely.map(json) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(likely, fc.dictionary(strangeKey, fc.jsonValue()))
        .map(([value, more]) => json({ ...(value as object), ...more })),
    },
    { weight: 2, arbitrary: fc.jsonValue().map(json) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        Buffer.from('{"problem": "half'),
        Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]),
        Buffer.from('{"makes":"\\ud800"}'),
        Buffer.from('{"makes":"\\u0000"}'),
        Buffer.from('[]'),
        Buffer.from('null'),
        Buffer.from('{"__proto__":{"companyId":1}}'),
        Buffer.from('['.repeat(50_000)),
        Buffer.from(`{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`),
        Buffer.from(`{"makes":"${'x'.repeat(20_001)}"}`),
      ),
    },
  );
}

const strangeKey = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'status', ''),
);

/** Mostly a value as the schema wants it; now and then something else in its place, at any depth. */
function valueOf(document: OpenAPIObject, schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const target = resolve(document, schema);
  return fc.oneof({ weight: 7, arbitrary: fittingValue(document, target, depth) }, { weight: 2, arbitrary: strangeValue });
}

function fittingValue(document: OpenAPIObject, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object' && schema.properties && depth < 4) {
    const properties = Object.entries(schema.properties).map(
      ([name, inner]) => [name, valueOf(document, inner, depth + 1)] as const,
    );
    return fc.record(Object.fromEntries(properties), { requiredKeys: [] });
  }
  if (schema.type === 'array') return fc.array(valueOf(document, schema.items ?? {}, depth + 1), { maxLength: 5 });
  if (schema.type === 'integer' || schema.type === 'number') return fc.oneof(fc.integer(), fc.double());
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'uuid') return fc.constant(UNKNOWN_ID);
  if (schema.format === 'date') return fc.constantFrom('2027-06-30', '2027-02-30', '0000-00-00', '99999-01-01');
  return fc.oneof(fc.constant(schema.example ?? 'tekst'), fc.string({ unit: 'binary', maxLength: 300 }));
}

const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1e308, true, [], {}, [[]], '\u0000', '\ud800', '\u202e', 'x'.repeat(20_001), {}),
  fc.jsonValue(),
);

function resolve(document: OpenAPIObject, schema: Schema): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (!reference) return schema;
  return (document.components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {}) as Schema;
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value) ?? '');
}

function encodeURIComponentSafe(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}
