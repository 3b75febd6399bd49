import {
  Body,
  Controller,
  HttpCode,
  Injectable,
  Module,
  Post,
  UseGuards,
  type CanActivate,
  type DynamicModule,
  type ExecutionContext,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseModule } from '#libs/database';
import { Clock, DomainError, KernelModule, type Settings } from '#libs/kernel';
import { expectProblem, SampleApi, type Answer } from '../../../../test/support/sample-api.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { Text } from './fields.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { CreationId, Idempotent } from './idempotent.decorator.js';

class Order {
  @Text({ description: 'What', max: 100 })
  what: string;
}

/** Carries out each order under the test's eyes. */
const kitchen = {
  carriedOut: [] as string[],
  /** The id for what each order that was begun creates. */
  ids: [] as string[],
  /** Awaited by every order, after it was begun. */
  work: async (_what: string): Promise<void> => {},
};

@Injectable()
class ActorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; actor?: { userId: string } }>();
    const userId = request.headers['x-user'];
    if (userId) request.actor = { userId };
    return true;
  }
}

@Controller()
@UseGuards(ActorGuard)
class OrdersController {
  @Post('orders')
  @Idempotent()
  async order(@Body() { what }: Order, @CreationId() id: string): Promise<object> {
    kitchen.ids.push(id);
    await kitchen.work(what);
    kitchen.carriedOut.push(what);
    return { number: kitchen.carriedOut.length, what };
  }

  @Post('silent-orders')
  @HttpCode(204)
  @Idempotent()
  async silent(@Body() { what }: Order, @CreationId() id: string): Promise<void> {
    await this.order({ what }, id);
  }
}

const clock = { offset: 0, now: () => new Date(Date.now() + clock.offset) };

@Module({})
class OrdersModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: OrdersModule,
      imports: [KernelModule.with(settings), DatabaseModule, TypeOrmModule.forFeature([IdempotencyRecord])],
      controllers: [OrdersController],
      providers: [IdempotencyRepository, { provide: Clock, useValue: clock }],
    };
  }
}

let database: TestDatabase;
let api: SampleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await SampleApi.of(OrdersModule.with(database.settings), database.settings);
});

afterAll(async () => {
  await api.application.close();
  await database.drop();
});

beforeEach(async () => {
  vi.restoreAllMocks();
  kitchen.carriedOut = [];
  kitchen.ids = [];
  kitchen.work = async () => {};
  clock.offset = 0;
  await api.application.get(DataSource).query('TRUNCATE idempotency_keys');
});

const order = (what: string, key?: string, user = 'anna', route = 'orders'): Promise<Answer> =>
  api.send(`/v1/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-user': user, ...(key !== undefined && { 'idempotency-key': key }) },
    body: JSON.stringify({ what }),
  });

const keptKeys = async (): Promise<string[]> =>
  (await api.application.get(DataSource).query<{ key: string }[]>('SELECT key FROM idempotency_keys ORDER BY key')).map(
    ({ key }) => key,
  );

/** Work that takes until it is told to end; `begun` resolves when it has started. */
function heldWork(): { begun: Promise<void>; end: (error?: Error) => void } {
  let begin = (): void => {};
  let end: (error?: Error) => void = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ended = new Promise<void>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve())));
  kitchen.work = async () => {
    kitchen.work = async () => {};
    begin();
    await ended;
  };
  return { begun, end };
}

describe('the same request under the same key', () => {
  it('is carried out once and answered alike', async () => {
    const first = await order('soup', 'k1');
    const second = await order('soup', 'k1');
    expect([first.status, first.json, first.headers['idempotency-replayed']]).toEqual([
      201,
      { number: 1, what: 'soup' },
      undefined,
    ]);
    expect([second.status, second.json, second.headers['idempotency-replayed']]).toEqual([201, first.json, 'true']);
    expect(kitchen.carriedOut).toEqual(['soup']);
  });

  it('is answered alike where there is no body', async () => {
    await order('soup', 'k1', 'anna', 'silent-orders');
    const second = await order('soup', 'k1', 'anna', 'silent-orders');
    expect([second.status, second.text, second.headers['idempotency-replayed']]).toEqual([204, '', 'true']);
    expect(kitchen.carriedOut).toEqual(['soup']);
  });

  it('is carried out once when twenty arrive together', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => order('soup', 'k1')));
    expect(kitchen.carriedOut).toEqual(['soup']);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) expectProblem(answer, 409, 'idempotency.in_progress');
  });

  it('waits for nobody while the first is under way', async () => {
    const { begun, end } = heldWork();
    const first = order('soup', 'k1');
    await begun;
    expectProblem(await order('soup', 'k1'), 409, 'idempotency.in_progress');
    end();
    expect((await first).status).toBe(201);
    expect((await order('soup', 'k1')).headers['idempotency-replayed']).toBe('true');
  });
});

describe('a key', () => {
  it('belongs to one request', async () => {
    await order('soup', 'k1');
    expectProblem(await order('bread', 'k1'), 409, 'idempotency.key_reused');
    expectProblem(await order('soup', 'k1', 'anna', 'silent-orders'), 409, 'idempotency.key_reused');
    expect(kitchen.carriedOut).toEqual(['soup']);
  });

  it('belongs to one person', async () => {
    await order('soup', 'k1', 'anna');
    const other = await order('soup', 'k1', 'bert');
    expect([other.status, other.headers['idempotency-replayed']]).toEqual([201, undefined]);
    await order('soup', 'k1', '');
    expect(kitchen.carriedOut).toHaveLength(3);
  });

  it('is not needed', async () => {
    await order('soup');
    await order('soup');
    expect([kitchen.carriedOut.length, await keptKeys()]).toEqual([2, []]);
  });

  it.each(['', ' ', 'a b', 'é', 'x'.repeat(256)])('is not %j', async (key) => {
    const answer = await order('soup', Buffer.from(key, 'utf8').toString('latin1'));
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ in: 'header', at: 'Idempotency-Key', code: 'format' }]);
  });

  it('may have 255 characters', async () => {
    expect((await order('soup', '~'.repeat(255))).status).toBe(201);
  });
});

describe('a request that failed', () => {
  it.each([
    ['by its sender', new DomainError({ code: 'order.burnt', status: 409, title: 'Burnt', detail: 'Again.' }), 409],
    ['by us', new Error('defect'), 500],
  ])('%s leaves its key free', async (_, error, status) => {
    api.application.useLogger(false);
    kitchen.work = () => Promise.reject(error);
    expect((await order('soup', 'k1')).status).toBe(status);
    expect(await keptKeys()).toEqual([]);
    kitchen.work = async () => {};
    expect((await order('bread', 'k1')).status).toBe(201);
  });

  it('before it was begun leaves its key free too', async () => {
    const body = '['.repeat(60_000) + ']'.repeat(60_000);
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k1' };
    expectProblem(await api.send('/v1/orders', { method: 'POST', headers, body }), 400, 'request.invalid');
    expect(await keptKeys()).toEqual([]);
  });

  it('is told by its own error even if the key cannot be freed', async () => {
    api.application.useLogger(false);
    kitchen.work = () => Promise.reject(new DomainError({ code: 'order.burnt', status: 409, title: 'Burnt', detail: 'Again.' }));
    vi.spyOn(api.application.get(IdempotencyRepository), 'release').mockRejectedValue(new Error('database gone'));
    expectProblem(await order('soup', 'k1'), 409, 'order.burnt');
  });
});

describe('a request that was carried out', () => {
  it('is answered so, and not carried out again, even if its answer cannot be kept', async () => {
    api.application.useLogger(false);
    vi.spyOn(api.application.get(IdempotencyRepository), 'finish').mockRejectedValueOnce(new Error('database gone'));
    expect((await order('soup', 'k1')).status).toBe(201);
    expectProblem(await order('soup', 'k1'), 409, 'idempotency.in_progress');
    expect(kitchen.carriedOut).toEqual(['soup']);
  });
});

describe('a request whose process died', () => {
  it('gives up its key after a minute, not sooner, and cannot disturb who has it then', async () => {
    const { begun, end } = heldWork();
    const dead = order('soup', 'k1');
    await begun;
    clock.offset = 59_000;
    expectProblem(await order('soup', 'k1'), 409, 'idempotency.in_progress');
    clock.offset = 61_000;
    const second = await order('soup', 'k1');
    expect([second.status, second.json]).toEqual([201, { number: 1, what: 'soup' }]);
    end(new DomainError({ code: 'order.burnt', status: 409, title: 'Burnt', detail: 'Again.' }));
    expectProblem(await dead, 409, 'order.burnt');
    const third = await order('soup', 'k1');
    expect([third.json, third.headers['idempotency-replayed']]).toEqual([second.json, 'true']);
  });

  it('gets the same id for what it creates, so that its second try finds what the first has made', async () => {
    const { begun, end } = heldWork();
    const dead = order('soup', 'k1');
    await begun;
    clock.offset = 61_000;
    await order('soup', 'k1');
    end();
    await dead;
    expect(kitchen.ids).toHaveLength(2);
    expect(kitchen.ids[1]).toBe(kitchen.ids[0]);
    await order('soup', 'k2');
    expect(kitchen.ids[2]).not.toBe(kitchen.ids[0]);
  });

  it('keeps its late answer to itself', async () => {
    const { begun, end } = heldWork();
    const slow = order('soup', 'k1');
    await begun;
    clock.offset = 61_000;
    const second = await order('soup', 'k1');
    end();
    expect((await slow).status).toBe(201);
    expect((await order('soup', 'k1')).json).toEqual(second.json);
  });
});

describe('the record of a request', () => {
  it('is forgotten after a day', async () => {
    await order('soup', 'k1');
    clock.offset = 24 * 60 * 60 * 1_000 - 5_000;
    expect((await order('soup', 'k1')).headers['idempotency-replayed']).toBe('true');
    clock.offset += 10_000;
    expect((await order('bread', 'k1')).status).toBe(201);
  });

  it('leaves the database after a day, whoever comes next', async () => {
    for (let index = 0; index < 5; index += 1) await order('soup', `k${index}`);
    clock.offset = 25 * 60 * 60 * 1_000;
    await order('bread', 'other', 'bert');
    expect(await keptKeys()).toEqual(['other']);
  });

  it('may be freed by its own request in the moment that another looks for it', async () => {
    api.application.useLogger(false);
    kitchen.work = () => Promise.reject(new DomainError({ code: 'order.burnt', status: 409, title: 'Burnt', detail: 'Again.' }));
    for (let round = 0; round < 15; round += 1) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => order('soup', 'k1')));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 409));
    }
  });
});
