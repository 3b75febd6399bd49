import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { answerKvk, KvkServer } from '../support/kvk-server.js';
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
