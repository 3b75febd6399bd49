import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpException,
  Module,
  Param,
  Patch,
  Post,
  Query,
  type DynamicModule,
} from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { QueryFailedError } from 'typeorm';
import { expect } from 'vitest';
import { DomainError, type Settings } from '#libs/kernel';
import { API_VERSION } from '../../apps/api/src/http/api-version.js';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { Compressed } from '../../apps/api/src/http/compressed.decorator.js';
import { Choice, Flag, ListOf, Text, Whole } from '../../apps/api/src/http/fields.js';
import { PageQuery } from '../../apps/api/src/http/page.js';
import { UuidParam } from '../../apps/api/src/http/params.js';

/** An id in small letters. */
export const SAMPLE_ID = '01a20000-0000-7000-8000-00000000abcd';

class Part {
  @Text({ description: 'Name', min: 1, max: 10 })
  name: string;
}

class Thing {
  @Text({ description: 'Title', min: 1, max: 20_000, multiline: true })
  title: string;

  @Whole({ description: 'Count', min: 0, max: 10, optional: true })
  count?: number;

  @ListOf(() => Part, { description: 'Parts', max: 3, optional: true })
  parts?: Part[];
}

class ThingQuery extends PageQuery {
  @Flag({ description: 'Only new ones', optional: true })
  newOnly?: boolean;

  @Choice(['red', 'blue'], { description: 'Colour', name: 'Colour', optional: true })
  colour?: string;
}

@Controller('things')
class ThingsController {
  @Get()
  list(@Query() query: ThingQuery): object {
    return { ...query };
  }

  @Post()
  create(@Body() body: Thing): object {
    return { ...body };
  }

  @Get(':id')
  get(@Param() { id }: UuidParam): object {
    return { id };
  }

  @Patch(':id')
  change(@Param() { id }: UuidParam, @Body() body: Thing): object {
    return { id, ...body };
  }

  @Post(':id/pokes')
  @HttpCode(204)
  poke(@Param() { id }: UuidParam): string {
    return id;
  }
}

/** Open to everybody, and long where it is asked to be. */
@Controller('copies')
@Compressed()
class CopiesController {
  @Get(':count')
  get(@Param('count') count: string): object {
    return { items: Array.from({ length: Number(count) }, (_, number) => `copy ${number} of the same`) };
  }
}

@Controller('faults')
class FaultsController {
  @Get('defect')
  defect(): never {
    throw new Error('the secret of /home/someone');
  }

  @Get('thrown-text')
  text(): never {
    // oxlint-disable-next-line typescript/only-throw-error -- what a careless library does
    throw 'a secret text';
  }

  @Get('database')
  database(): never {
    throw new QueryFailedError('SELECT secret', [], Object.assign(new Error('invalid byte sequence'), { code: '22021' }));
  }

  @Get('away/:code')
  away(@Param('code') code: string): never {
    const fault = Object.assign(new Error('the secret host'), { code });
    throw code.startsWith('E') ? fault : new QueryFailedError('SELECT secret', [], fault);
  }

  @Get('domain')
  domain(): never {
    throw new DomainError({ code: 'thing.broken', status: 409, title: 'Broken', detail: 'Mend it first.' });
  }

  @Get('framework')
  framework(): never {
    throw new HttpException('a secret message', 418);
  }
}

@Controller('health')
class HealthController {
  @Get('live')
  live(): object {
    return { status: 'ok' };
  }
}

@Module({})
class SampleModule {
  static now(): DynamicModule {
    return { module: SampleModule, controllers: [CopiesController, FaultsController, HealthController, ThingsController] };
  }
}

function settings(publicUrl: string): Settings {
  return {
    PORT: 0,
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: '',
    DATABASE_POOL: 1,
    REDIS_URL: '',
    SMTP_URL: '',
    MAIL_FROM: '',
    APP_SECRET: '',
    IDENTITY_PROVIDERS: [],
    SELF_SIGN_UP: true,
    CAUGHT_MAIL_DIR: '',
    WORKER_PORT: 0,
    REQUESTS_PER_MINUTE: 1_000_000,
    TRUSTED_PROXIES: '',
    EMBEDDINGS_URL: '',
    EMBEDDINGS_MODEL: '',
    EMBEDDINGS_KEY: '',
    KVK_API_URL: '',
    KVK_API_KEY: '',
    LOG_JSON: false,
  };
}

/** A small api with the whole HTTP layer, and no database behind it. */
export class SampleApi {
  private constructor(readonly application: NestExpressApplication) {}

  static start(publicUrl = 'http://localhost:3000'): Promise<SampleApi> {
    return SampleApi.of(SampleModule.now(), settings(publicUrl));
  }

  /** The HTTP layer over other routes than the sample's. */
  static async of(root: DynamicModule, givenSettings: Settings): Promise<SampleApi> {
    const application = await createApi(root, givenSettings);
    application.useLogger(['error', 'warn', 'fatal']);
    await application.listen(0, '127.0.0.1');
    return new SampleApi(application);
  }

  get port(): number {
    return (this.application.getHttpServer().address() as AddressInfo).port;
  }

  /** Sends as it is, without the repairs that `fetch` makes. */
  send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
    const framed = body === undefined ? headers : { 'content-length': String(Buffer.byteLength(body)), ...headers };
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ port: this.port, host: '127.0.0.1', method, path, headers: framed }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          const isJson = /json/.test(response.headers['content-type'] ?? '') && text !== '';
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Sends a body to the route that creates things. */
  post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('/v1/things', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  }
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Record<string, unknown>;
}

/** The answer is this problem, whole, with the headers of every answer. */
export function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.json['code']], answer.text).toEqual([status, code]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['api-version']).toBe(API_VERSION);
  expect(answer.json).toMatchObject({
    type: `urn:fieldmatch:problem:${code}`,
    status,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^urn:uuid:/),
  });
}
