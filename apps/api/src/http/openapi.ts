import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { isForTokens, type Permission } from '#libs/accounts';
import { API_VERSION } from './api-version.js';
import { IDEMPOTENCY_HEADER } from './idempotency-key.js';
import { Problem } from './problem.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const DESCRIPTION = `Links small and medium manufacturers to the Dutch Smart Industry fieldlabs that can help them.

Names are in English, since the same interface serves hubs of other countries. Lists page by cursor. Problems are RFC 9457 with a
stable \`code\`. Sign in at \`/sign-in-codes\` and \`/sessions\`; the session is a cookie. Systems of hubs use a token instead, where an
operation says so.`;

/** The OpenAPI document of an application, in the form that the Dutch API Design Rules 2.2 ask for. */
export function openApiDocument(application: INestApplication, publicUrl: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Fieldmatch')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .setContact('Fieldmatch', `${publicUrl}/v1/openapi.json`, 'support@fieldmatch.example')
    .addServer(`${publicUrl}/v1`)
    .addCookieAuth('fieldmatch', { type: 'apiKey', in: 'cookie', name: 'fieldmatch' }, 'session')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'A token for a system of a hub, made at `/api-tokens`' },
      'token',
    )
    .build();
  const document = SwaggerModule.createDocument(application, base, { ignoreGlobalPrefix: true, extraModels: [Problem] });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) completeOperation(operation, method, path);
    }
  }
  return { ...document, tags: tagsOf(document) };
}

/** Adds what is true of every operation: the version header, and the problems that it can answer with. */
function completeOperation(operation: Operation, method: string, path: string): void {
  const isIdempotent = operation.parameters?.some((parameter) => 'name' in parameter && parameter.name === IDEMPOTENCY_HEADER);
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!/^[23]/.test(status) || !response || !('description' in response)) continue;
    response.description ||= OUTCOMES[status] ?? 'Done';
    response.headers = { ...response.headers, 'API-Version': versionHeader, ...(isIdempotent && replayedHeader) };
  }
  // A route that says anew who may call it, besides its controller, asks for the same session twice.
  if (operation.security) operation.security = operation.security.slice(0, 1);
  const permission = (operation as { 'x-permission'?: Permission })['x-permission'];
  if (permission && isForTokens(permission)) operation.security?.push({ token: [] });
  const isWrite = method !== 'get';
  const responses: Responses = operation.responses;
  responses['400'] ??= problem('What was sent is not valid; every fault is in `errors`');
  if (operation.security?.length) responses['401'] ??= problem('Not signed in');
  if (operation.security?.length) responses['403'] ??= problem('Not for this account');
  else if (isWrite) responses['403'] ??= problem('Sent from a page of another site');
  if (path.includes('{')) responses['404'] ??= problem('Does not exist, or not for this account');
  responses['406'] ??= problem('Answers are JSON only');
  if (isWrite) {
    responses['409'] ??= problem('Not possible in the present state; `code` says why');
    responses['413'] ??= problem('Body is too large');
    responses['415'] ??= problem('Body is not application/json');
  }
  responses['429'] ??= problem('Too many requests');
  responses['500'] ??= problem('Fault on our side');
}

const OUTCOMES: Record<string, string> = { '200': 'As asked', '201': 'Created', '202': 'Taken on', '204': 'Done' };

const replayedHeader = {
  'Idempotency-Replayed': {
    description: 'The answer of an earlier request with this Idempotency-Key',
    schema: { type: 'string', enum: ['true'] },
  },
};

const versionHeader = { description: 'Whole version of the api', schema: { type: 'string', example: API_VERSION } } as const;

function problem(description: string): Responses[string] {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

function tagsOf(document: OpenAPIObject): { name: string }[] {
  const operations = Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
  return [...new Set(operations.flatMap(({ tags = [] }) => tags))].sort().map((name) => ({ name }));
}
