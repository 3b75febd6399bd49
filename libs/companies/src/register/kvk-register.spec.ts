import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '#libs/kernel';
import { answerKvk, KvkServer } from '../../../../test/support/kvk-server.js';
import { RegisterError } from './company-register.js';
import { KvkRegister } from './kvk-register.js';

const NUMBER = '01234567';
const server = new KvkServer();
let url: string;

beforeAll(async () => {
  url = await server.start();
});

afterAll(() => server.stop());

beforeEach(() => {
  server.asked.length = 0;
  server.behave = () => false;
  server.companies = [{ kvkNumber: NUMBER, name: 'Vermaat Metaal B.V.', website: 'www.vermaatmetaal.example' }];
});

const register = (timeoutMs = 2_000): KvkRegister =>
  new KvkRegister({ url, key: 'een sleutel', timeoutMs, pauseMs: 1 }, new Clock());

describe('KvkRegister', () => {
  it('tells what a company is, with its key in the header and the number nowhere but in the address', async () => {
    expect(await register().find(NUMBER)).toEqual({
      kvkNumber: NUMBER,
      name: 'Vermaat Metaal B.V.',
      sbi: { version: 2025, code: '25110' },
      street: 'Havenstraat 12a',
      postcode: '3011 AB',
      city: 'Rotterdam',
      province: 'Zuid-Holland',
      website: 'https://www.vermaatmetaal.example/',
      isPersonal: false,
    });
    expect(server.asked).toEqual([
      { path: '/api/v2/zoeken', key: 'een sleutel' },
      { path: `/api/v1/basisprofielen/${NUMBER}`, key: 'een sleutel' },
    ]);
  });

  it.each(['Eenmanszaak', 'VennootschapOnderFirma', 'Maatschap'])('keeps the address of a %s to itself', async (legalForm) => {
    server.companies = [{ kvkNumber: NUMBER, name: 'Smederij Jansen', legalForm }];
    const found = await register().find(NUMBER);
    expect(found).toMatchObject({ name: 'Smederij Jansen', street: null, postcode: null, city: null, isPersonal: true });
    expect(JSON.stringify(found)).not.toContain('Havenstraat');
  });

  it('leaves out an address that the register shields, and reads codes of the older edition', async () => {
    server.companies = [{ kvkNumber: NUMBER, name: 'Vermaat', isShielded: true, sbi: '2511' }];
    expect(await register().find(NUMBER)).toMatchObject({ street: null, city: null, sbi: { version: 2008, code: '2511' } });
  });

  it('does not know a number that is not there, or a company that has ended', async () => {
    expect(await register().find('99999999')).toBeNull();
    expect(server.asked).toHaveLength(1);
    server.companies = [{ kvkNumber: NUMBER, name: 'Vermaat', endedAt: '20240101' }];
    expect(await register().find(NUMBER)).toBeNull();
  });

  it.each([429, 500, 503])('tries once more after a %i, and then says that it cannot tell', async (status) => {
    let refused = 0;
    server.behave = (_, response) => refused++ === 0 && (answerKvk(response, { fout: [] }, status), true);
    expect((await register().find(NUMBER))?.name).toBe('Vermaat Metaal B.V.');
    server.asked.length = 0;
    server.behave = (_, response) => (answerKvk(response, { fout: [{ omschrijving: NUMBER }] }, status), true);
    await expect(register().find(NUMBER)).rejects.toThrow(new RegisterError(`The trade register answered ${status}.`));
    expect(server.asked).toHaveLength(2);
  });

  it.each<[string, KvkServer['behave']]>([
    ['a wrong key', (_, response) => (answerKvk(response, {}, 401), true)],
    ['silence', () => true],
    ['a broken connection', (request) => (request.socket.destroy(), true)],
    ['no JSON', (_, response) => (response.end(`<html>${NUMBER}`), true)],
    ['another shape', (_, response) => (answerKvk(response, [NUMBER]), true)],
    ['an endless answer', (_, response) => (response.write('x'.repeat(2_000_000)), response.end(), true)],
    ['a redirection', (_, response) => (response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), true)],
  ])('says that it cannot tell after %s, and never what was asked', async (_, behave) => {
    server.behave = behave;
    const failure: unknown = await register(200)
      .find(NUMBER)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RegisterError);
    expect(String(failure)).not.toContain(NUMBER);
  });

  it.each<unknown>([
    { kvkNummer: NUMBER },
    { kvkNummer: '99999999', naam: 'Een ander' },
    { kvkNummer: NUMBER, naam: 7, _embedded: [], sbiActiviteiten: 'x' },
    null,
  ])('does not take %j for a profile', async (profile) => {
    server.behave = (request, response) =>
      request.url?.includes('basisprofielen') === true && (answerKvk(response, profile), true);
    await expect(register().find(NUMBER)).rejects.toThrow(RegisterError);
  });

  it('leaves a register alone that keeps failing', async () => {
    server.behave = (_, response) => (answerKvk(response, {}, 500), true);
    const one = register();
    for (let number = 0; number < 6; number += 1) await one.find(NUMBER).catch(() => undefined);
    expect(server.asked).toHaveLength(6);
  });
});
