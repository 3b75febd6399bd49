import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { answerKvk, KvkServer } from '../support/kvk-server.js';
import { mailedJoiningToken } from '../support/sign-in-code.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

interface Lookup {
  state: string;
  company: { name: string; city: string | null; street: string | null; sbi: { version: number; code: string } | null } | null;
}

const NUMBER = '01234567';
const register = new KvkServer();
let system: TestSystem;
let newcomer: ApiClient;

beforeAll(async () => {
  const settings = { KVK_API_URL: await register.start(), KVK_API_KEY: 'een geheime sleutel' };
  system = await startTestSystem({ settings });
  newcomer = await system.as('ramlab@fieldlab.example');
});

afterAll(async () => {
  await system.stop();
  await register.stop();
});

const lookUp = (kvkNumber: string): Promise<Lookup> => newcomer.post<Lookup>('/v1/company-lookups', { kvkNumber });

it('fills in a company from its number, and says how it stands with the register otherwise', async () => {
  register.companies = [
    { kvkNumber: NUMBER, name: 'Vermaat Metaal B.V.' },
    { kvkNumber: '11223344', name: 'Smederij Jansen', legalForm: 'Eenmanszaak' },
  ];
  expect(await newcomer.get('/v1/company-register')).toEqual({ isAvailable: true });
  expect(await lookUp(NUMBER)).toMatchObject({
    state: 'found',
    company: { name: 'Vermaat Metaal B.V.', street: 'Havenstraat 12a', city: 'Rotterdam', sbi: { version: 2025, code: '25110' } },
  });
  expect(await lookUp('11223344')).toMatchObject({
    state: 'found',
    company: { name: 'Smederij Jansen', street: null, city: null },
  });
  expect(await lookUp('99999999')).toEqual({ state: 'unknown', company: null });
  register.behave = (_, response) => (answerKvk(response, { fout: [] }, 503), true);
  expect(await lookUp(NUMBER)).toEqual({ state: 'unavailable', company: null });
  register.behave = () => false;
  for (const kvkNumber of ['1234567', '123456789', '1234567x', '../../me', 12345678, null])
    expect((await newcomer.call('POST', '/v1/company-lookups', { kvkNumber })).status).toBe(400);
  expect(system.output()).not.toContain('een geheime sleutel');
  expect(system.output()).not.toContain(NUMBER);
});

it('knows a number again without saying whose it is, and keeps a size test that changes nothing else', async () => {
  const details = {
    kvkNumber: NUMBER,
    name: 'Vermaat Metaal B.V.',
    sbi: { version: 2025, code: '25110' },
    staffSize: 'micro',
    street: 'Havenstraat 12a',
    postcode: '3011 AB',
    city: 'Rotterdam',
    province: 'Zuid-Holland',
  };
  const { id } = await newcomer.post<{ id: string }>('/v1/companies', details);
  const stranger = await system.as('robohouse@fieldlab.example');
  const again = await stranger.call<{ code: string }>('POST', '/v1/companies', { ...details, name: 'Een ander' });
  expect([again.status, again.body.code]).toEqual([409, 'company.kvk_number_taken']);
  expect(JSON.stringify(again.body)).not.toMatch(/Vermaat|ramlab/i);
  expect(await (await system.as('anna@voorbeeldmetaal.example')).call('GET', `/v1/companies/${id}/size-tests`)).toMatchObject({
    status: 404,
  });

  const figures = { staff: 30, turnover: 4_000_000, balance: 3_000_000 };
  const answers = { ...figures, linked: [figures], partners: [{ ...figures, share: 50 }], isPublic: false };
  const test = await newcomer.post<{ size: string; total: unknown; reasons: { nl: string }[] }>(
    `/v1/companies/${id}/size-tests`,
    answers,
  );
  expect(test).toMatchObject({ size: 'medium', total: { staff: 75, turnover: 10_000_000, balance: 7_500_000 } });
  expect(test.reasons.length).toBeGreaterThan(2);
  expect(await newcomer.get(`/v1/companies/${id}/size-tests`)).toMatchObject({ items: [{ answers, size: 'medium' }] });
  expect(await newcomer.get(`/v1/companies/${id}`)).toMatchObject({ staffSize: 'micro' });
});

it('lets a person into a company that is registered already by a broker, who alone sees whose it is', async () => {
  const asker = await system.as('smart-welding-factory@fieldlab.example');
  const taken = await asker.call('POST', '/v1/companies', { kvkNumber: NUMBER, name: 'Vermaat', province: 'Zuid-Holland' });
  expect(taken.status).toBe(409);
  const ask = (kvkNumber: string) => asker.call<object>('POST', '/v1/joining-requests', { kvkNumber });
  const [known, unknown] = [await ask(NUMBER), await ask('90909090')];
  expect([known.status, Object.keys(known.body)]).toEqual([unknown.status, Object.keys(unknown.body)]);
  expect(JSON.stringify(known.body)).not.toMatch(/Vermaat|ramlab|hub|[0-9a-f]{8}-/i);

  const broker = await system.as('broker@hub.example');
  const { items } = await broker.get<{ items: { id: string; company: object; person: object; owners: object[] }[] }>(
    '/v1/joining-requests',
  );
  expect(items).toMatchObject([
    {
      company: { name: 'Vermaat Metaal B.V.', kvkNumber: NUMBER },
      person: { email: 'smart-welding-factory@fieldlab.example' },
      owners: [{ email: 'ramlab@fieldlab.example' }],
    },
  ]);
  const since = new Date();
  const answers = `/v1/joining-requests/${items[0]?.id}/answers`;
  expect((await asker.call('POST', answers, { answer: 'let_in', role: 'member' })).status).toBe(403);
  expect((await broker.call('POST', answers, { answer: 'let_in', role: 'member' })).status).toBe(204);
  expect(await broker.call('POST', answers, { answer: 'decline', role: 'member' })).toMatchObject({
    body: { code: 'joining_request.answered' },
  });

  const token = await mailedJoiningToken(system.address, 'smart-welding-factory@fieldlab.example', since);
  await asker.post('/v1/membership-invitations/acceptances', { token });
  const joined = await asker.get<{ items: { name: string }[] }>('/v1/companies');
  expect(joined.items.map(({ name }) => name)).toEqual(['Vermaat Metaal B.V.']);
  const { items: messages } = await newcomer.get<{ items: { title: string; path: string }[] }>('/v1/notifications');
  const told = messages.find(({ path }) => path.startsWith('/organisations/company/'));
  expect(told?.title).toMatch(/uitgenodigd|invited/);
});

it('begins a challenge with number, name and province, and asks the rest of the company when it is handed in', async () => {
  const founder = await system.as('robohouse@fieldlab.example');
  const first = { kvkNumber: '55667788', name: 'Kwartel Metaal', province: 'Zuid-Holland' };
  const company = await founder.post<{ id: string }>('/v1/companies', first);
  expect(company).toMatchObject({ ...first, sbi: null, staffSize: null, street: null, postcode: null, city: null });
  const draft = { companyId: company.id, makes: 'Hekken in Delft', problem: 'Lassen aan de Dorpsstraat duurt te lang' };
  const challenge = await founder.post<{ id: string }>('/v1/challenges', draft);
  const submit = () => founder.call<{ code: string; detail: string }>('POST', `/v1/challenges/${challenge.id}/submissions`);

  const early = await submit();
  expect([early.status, early.body.code]).toEqual([409, 'challenge.incomplete']);
  for (const field of ['staffSize', 'street', 'postcode', 'city']) expect(early.body.detail).toContain(`(${field})`);
  expect(early.body.detail).not.toContain('sbi');

  const place = { street: 'Dorpsstraat 1', postcode: '2611ab', city: 'Delft' };
  await founder.patch(`/v1/companies/${company.id}`, place);
  const nearly = await submit();
  expect(nearly.body.detail).toContain('staffSize');
  expect(nearly.body.detail).not.toContain('street');
  expect(await founder.patch(`/v1/companies/${company.id}`, { staffSize: 'micro' })).toMatchObject({
    ...place,
    postcode: '2611 AB',
  });
  // Told once is told: nobody takes back what others' texts are blinded by.
  expect((await founder.call('PATCH', `/v1/companies/${company.id}`, { city: null })).status).toBe(400);

  const { invited } = await founder.get<{ invited: object }>(`/v1/challenges/${challenge.id}/disclosure`);
  expect(invited).toMatchObject({
    sectorNl: null,
    content: { makes: 'Hekken in […]', problem: 'Lassen aan de […] duurt te lang' },
  });
  expect((await submit()).status).toBe(201);
  const broker = await system.as('broker@hub.example');
  await eventually('a ranking without an SBI code', async () => {
    const runs = await broker.get<{ items: unknown[] }>(`/v1/challenges/${challenge.id}/match-runs`);
    return runs.items.length > 0 || undefined;
  });
});

it.each(['/v1/company-lookups', '/v1/companies'])('answers one address at most sixty times in an hour at %s', async (path) => {
  const stranger = await system.as('robohouse@fieldlab.example');
  const statuses: number[] = [];
  while (statuses.at(-1) !== 429 && statuses.length < 70) {
    const { status, body } = await stranger.call<{ code: string }>('POST', path, { kvkNumber: 'none' });
    statuses.push(status);
    expect([400, 429], `${status} ${body.code}`).toContain(status);
  }
  expect(statuses.length).toBeGreaterThan(30);
  expect(statuses.length).toBeLessThanOrEqual(61);
});
