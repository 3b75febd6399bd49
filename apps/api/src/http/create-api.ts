import type { Server } from 'node:http';
import { ConsoleLogger, RequestMethod, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { Settings } from '#libs/kernel';
import { ApiAdapter } from './api-adapter.js';
import { answerBrokenHttp } from './broken-http.js';
import { jsonBody } from './json-body.js';
import { ProblemFilter } from './problem.filter.js';
import { acceptsJson, noTrailingSlash, onlyJsonBodies, sameOriginWrites } from './request-checks.js';
import { requestId } from './request-id.js';
import { responseHeaders } from './response-headers.js';
import { UnreadInputInterceptor } from './unread-input.interceptor.js';
import { ValidationPipe } from './validation.pipe.js';

const OUTSIDE_VERSION = ['health/live', 'health/ready', 'unsubscriptions/*path', 'board', 'board/*path', 'dev', 'dev/*path'];

/** Longest that a request may take to arrive, in ms: slower ones only hold connections. */
const REQUEST_LIMIT_MS = 30_000;
/**
 * How long a connection stays open without a request, in ms: longer than proxies keep theirs (a minute, mostly), so that the side
 * that asks lets go first. Were this the shorter time, a request could meet the end of its connection, and be lost.
 */
const IDLE_CONNECTION_MS = 75_000;

/** What an application is built for. */
export interface ApiOptions {
  /** Builds no providers: for reading the routes without a database. */
  preview?: boolean;
  /** What answers requests for pages, before the rules of the api hold for them. */
  pages?: (application: NestExpressApplication) => RequestHandler;
}

/** The api as an application that does not listen yet. */
export async function createApi(
  root: DynamicModule,
  settings: Settings,
  { preview = false, pages }: ApiOptions = {},
): Promise<NestExpressApplication> {
  const adapter = new ApiAdapter();
  const application = await NestFactory.create<NestExpressApplication>(root, adapter, {
    bodyParser: false,
    preview,
    abortOnError: false,
    routeResolutionStrategy: 'specificity',
    logger: new ConsoleLogger({ json: settings.LOG_JSON, logLevels: preview ? [] : ['log', 'warn', 'error', 'fatal'] }),
  });
  application.disable('x-powered-by');
  application.set('query parser', 'simple');
  application.set('etag', false);
  const proxies = settings.TRUSTED_PROXIES.split(',').flatMap((proxy) => proxy.trim() || []);
  application.set('trust proxy', proxies.length > 0 ? proxies : false);
  application.use(requestId, responseHeaders(settings.PUBLIC_URL), adapter.refuseWhenClosing);
  if (pages) application.use(pages(application));
  application.use(noTrailingSlash, acceptsJson);
  application.use(sameOriginWrites(settings.PUBLIC_URL), onlyJsonBodies, jsonBody());
  application.setGlobalPrefix('v1', { exclude: OUTSIDE_VERSION.map((path) => ({ path, method: RequestMethod.ALL })) });
  application.useGlobalPipes(new ValidationPipe());
  application.useGlobalInterceptors(new UnreadInputInterceptor());
  application.useGlobalFilters(new ProblemFilter());
  const server: Server = application.getHttpServer();
  answerBrokenHttp(server, settings.PUBLIC_URL);
  server.requestTimeout = REQUEST_LIMIT_MS;
  server.headersTimeout = REQUEST_LIMIT_MS / 2;
  server.keepAliveTimeout = IDLE_CONNECTION_MS;
  return application;
}
