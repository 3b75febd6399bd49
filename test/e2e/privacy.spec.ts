import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/api-client.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const ANNA = 'anna@voorbeeldmetaal.example';
const REASON = 'U belde dat u uw uitdaging niet terugvindt.';

interface SupportView {
  id: string;
  administratorName: string;
  personName: string;
  reason: string;
  endedAt: string | null;
  isHere: boolean;
}

let system: TestSystem;
let [company, administrator, broker]: ApiClient[] = [];

beforeAll(async () => {
  system = await startTestSystem();
  [company, administrator, broker] = await Promise.all(
    [ANNA, 'admin@programme.example', 'broker@hub.example'].map((email) => system.as(email)),
  );
});

afterAll(() => system?.stop());

const codeOf = ({ status, body }: { status: number; body: unknown }): string => `${status} ${(body as { code: string }).code}`;

describe('looking through somebody’s eyes', () => {
  it('is for administrators, with a reason, and not at administrators', async () => {
    const start = (client: ApiClient, email: string, reason: string) =>
      client.call('POST', '/v1/support-views', { email, reason });
    expect((await start(broker!, ANNA, REASON)).status).toBe(403);
    expect((await start(company!, ANNA, REASON)).status).toBe(403);
    expect((await start(administrator!, ANNA, 'zomaar')).status).toBe(400);
    expect(codeOf(await start(administrator!, 'nobody@nowhere.example', REASON))).toBe('404 user.not_found');
    expect(codeOf(await start(administrator!, 'admin@programme.example', REASON))).toBe('409 support_view.not_possible');
  });

  it('shows what the person sees, changes nothing, tells the person, and keeps every look', async () => {
    const own = await system.as('admin@programme.example');
    const view = await own.post<SupportView>('/v1/support-views', { email: ANNA, reason: REASON });
    expect(view).toMatchObject({ personName: 'Anna Jansen', administratorName: 'Petra Bakker', isHere: true });
    expect(codeOf(await own.call('POST', '/v1/support-views', { email: ANNA, reason: REASON }))).toBe('409 support_view.open');

    expect(await own.get('/v1/me')).toMatchObject({ email: ANNA });
    const { items } = await own.get<{ items: { id: string }[] }>('/v1/companies');
    expect(items).toHaveLength(1);
    const companyId = items[0]?.id ?? '';
    for (const [method, path, body] of [
      ['PATCH', '/v1/me', { language: 'en' }],
      ['PATCH', `/v1/companies/${companyId}`, { city: 'Gouda' }],
      ['POST', '/v1/challenges', { companyId, makes: 'x' }],
      ['POST', '/v1/me/erasures', { email: ANNA }],
      ['POST', `/v1/companies/${companyId}/consents`, { purpose: 'programme_partners', textVersion: 1 }],
      ['DELETE', '/v1/sessions', undefined],
      ['GET', '/v1/me/personal-data', undefined],
    ] as const)
      expect(codeOf(await own.call(method, path, body)), `${method} ${path}`).toBe('403 support_view.read_only');
    expect((await own.call('GET', '/v1/jobs?queue=mail')).status).toBe(403);

    // The person sees it while it lasts: in the messages, and on every page.
    const { items: views } = await company!.get<{ items: SupportView[] }>('/v1/me/support-views');
    expect(views[0]).toMatchObject({ administratorName: 'Petra Bakker', reason: REASON, endedAt: null, isHere: false });
    const { items: messages } = await company!.get<{ items: { kind: string; title: string }[] }>('/v1/notifications');
    expect(messages.map(({ kind }) => kind)).toContain('support_view_started');

    expect((await (await system.as('admin@programme.example')).call('DELETE', `/v1/support-views/${view.id}`)).status).toBe(204);
    expect(await own.get('/v1/me')).toMatchObject({ email: 'admin@programme.example' });
    expect((await own.call('DELETE', `/v1/support-views/${view.id}`)).status).toBe(404);

    const { items: trail } = await company!.get<{ items: Record<string, unknown>[] }>('/v1/me/audit-entries?limit=100');
    const looks = trail.filter(({ subjectKind, kind }) => subjectKind === 'support_view' && kind === 'read');
    expect(new Set(looks.map(({ operation }) => operation))).toEqual(new Set(['getMe', 'listCompanies']));
    for (const look of looks) expect(look).toMatchObject({ actorName: 'Petra Bakker', subjectId: view.id, origin: null });
  });

  it('holds for the session that began it alone', async () => {
    const [one, other] = await Promise.all([system.as('admin@programme.example'), system.as('admin@programme.example')]);
    const view = await one.post<SupportView>('/v1/support-views', { email: ANNA, reason: REASON });
    expect(await other.get('/v1/me')).toMatchObject({ email: 'admin@programme.example' });
    expect((await broker!.call('DELETE', `/v1/support-views/${view.id}`)).status).toBe(403);
    expect((await one.call('DELETE', `/v1/support-views/${view.id}`)).status).toBe(204);
  });
});

describe('one’s own data', () => {
  it('are downloaded as a file, and nobody else’s', async () => {
    const answer = await company!.call<{ items: { name: string; rows: unknown[] }[] }>('GET', '/v1/me/personal-data');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="fieldmatch-personal-data.json"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const users = answer.body.items.find(({ name }) => name === 'users');
    expect(users?.rows).toEqual([expect.objectContaining({ email: ANNA })]);
    expect(JSON.stringify(answer.body)).not.toMatch(/broker@hub|tokenHash|token_hash/);
    expect((await fetch(`${system.address}/v1/me/personal-data`)).status).toBe(401);
  });

  it('are let go of by a company in its own name only', async () => {
    const { items } = await company!.get<{ items: { id: string }[] }>('/v1/companies');
    const path = `/v1/companies/${items[0]?.id ?? ''}/consents`;
    const consent = await company!.post<{ id: string }>(path, { purpose: 'programme_partners', textVersion: 1 });
    expect(codeOf(await company!.call('POST', path, { purpose: 'programme_partners', textVersion: 2 }))).toBe(
      '409 consent.text_old',
    );
    expect((await company!.call('POST', path, { purpose: 'everybody', textVersion: 1 })).status).toBe(400);
    expect((await broker!.call('GET', path)).status).toBe(403);
    const foreign = '/v1/companies/01a20000-0000-7000-8000-000000000000/consents';
    expect(codeOf(await company!.call('GET', foreign))).toBe('404 company.not_found');
    expect(codeOf(await company!.call('DELETE', `${foreign}/${consent.id}`))).toBe('404 company.not_found');
    expect((await company!.call('DELETE', `${path}/${consent.id}`)).status).toBe(204);
    const list = await company!.get<{ items: { withdrawnAt: string | null }[] }>(path);
    expect(list.items[0]?.withdrawnAt).not.toBeNull();
  });

  it('are erased once the address is typed, and every session ends with them', async () => {
    const [here, elsewhere] = await Promise.all([system.as(ANNA), system.as(ANNA)]);
    expect(codeOf(await here.call('POST', '/v1/me/erasures', { email: 'broker@hub.example' }))).toBe('400 request.invalid');
    expect(codeOf(await here.call('POST', '/v1/me/erasures', { email: ANNA, userId: 'x' }))).toBe('400 request.invalid');
    const erased = await here.call('POST', '/v1/me/erasures', { email: ANNA });
    expect(erased.status).toBe(204);
    expect(erased.headers.getSetCookie().join()).toMatch(/fieldmatch=;/);
    for (const client of [here, elsewhere, company!]) expect((await client.call('GET', '/v1/me')).status).toBe(401);
    const again = await new ApiClient(system.address).call('POST', '/v1/sign-in-codes', { email: ANNA });
    expect(again.status).toBe(202);
  });
});
