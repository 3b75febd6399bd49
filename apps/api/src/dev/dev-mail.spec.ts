import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEEDED_PERMISSION } from '../access/access.decorator.js';
import type { CaughtMailSummary } from './caught-mail.repository.js';
import { DevMailController } from './dev-mail.controller.js';
import { DevMailModule } from './dev-mail.module.js';
import { devModules } from './dev.module.js';

let directory: string;
let app: INestApplication;
let address: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fieldmatch-mail-'));
  const module = await Test.createTestingModule({ imports: [DevMailModule.of(join(directory, 'mail'))] }).compile();
  app = module.createNestApplication({ logger: false });
  await app.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});

afterEach(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

interface Written {
  second?: number;
  to?: string;
  subject?: string;
  text?: string;
  html?: string;
}

/** Writes a mail the way the mail catcher does; returns its id. */
async function caught({
  second = 0,
  to = 'Anna@lab.example',
  subject = 'Hallo',
  text = 'Dag',
  html = '<p>Dag</p>',
}: Written = {}): Promise<string> {
  await mkdir(join(directory, 'mail'), { recursive: true });
  const id = `20261123T2000${String(second).padStart(2, '0')}000Z-000001-abcdef`;
  const lines = [
    'Return-Path: <noreply@fieldmatch.example>',
    `Delivered-To: ${to}`,
    'Message-ID: <m1@fieldmatch.example>',
    'Date: Mon, 23 Nov 2026 20:00:00 +0000',
    'From: Fieldmatch <noreply@fieldmatch.example>',
    `To: ${to}`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--b--',
    '',
  ];
  await writeFile(join(directory, 'mail', `${id}.eml`), lines.join('\r\n'));
  return id;
}

async function get(path: string): Promise<{ status: number; headers: Headers; body: string }> {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

async function getJson(query = ''): Promise<CaughtMailSummary[]> {
  return JSON.parse((await get(`/dev/mail.json${query}`)).body) as CaughtMailSummary[];
}

describe('the list of caught mail', () => {
  it('is empty before the first mail', async () => {
    const { status, body } = await get('/dev/mail');
    expect(status).toBe(200);
    expect(body).toContain('No mail has been caught yet.');
    expect(await getJson()).toEqual([]);
  });

  it('shows the newest first, and only those to one address', async () => {
    await caught({ second: 1, subject: 'First', to: 'anna@lab.example' });
    await caught({ second: 2, subject: 'Second', to: 'john@lab.example' });
    const all = (await get('/dev/mail')).body;
    expect(all.indexOf('Second')).toBeLessThan(all.indexOf('First'));
    expect(all.indexOf('Second')).toBeGreaterThan(-1);
    const annas = (await get('/dev/mail?to=ANNA@lab.example')).body;
    expect(annas).toContain('First');
    expect(annas).not.toContain('Second');
  });

  it('gives a program what it needs, oldest first and from where it left off', async () => {
    const first = await caught({ second: 1, text: 'Eén' });
    const second = await caught({ second: 2, to: 'john@lab.example' });
    const third = await caught({ second: 3 });
    const mails = await getJson();
    expect(mails.map(({ id }) => id)).toEqual([first, second, third]);
    expect(mails[0]).toEqual({
      id: first,
      messageId: '<m1@fieldmatch.example>',
      date: '2026-11-23T20:00:00.000Z',
      to: ['anna@lab.example'],
      subject: 'Hallo',
      text: 'Eén',
    });
    expect((await getJson(`?after=${first}`)).map(({ id }) => id)).toEqual([second, third]);
    expect((await getJson('?after=2026-11-23T20:00:02Z')).map(({ id }) => id)).toEqual([second, third]);
    expect((await getJson(`?after=${first}&to=anna@lab.example`)).map(({ id }) => id)).toEqual([third]);
    expect((await get('/dev/mail.json?after=2026-99-99T99:99Z&to=a&to=b')).status).toBe(200);
  });

  it('passes over files that are not whole mails', async () => {
    await caught();
    await writeFile(join(directory, 'mail', '.20261123T200000000Z.eml.part'), 'Subject: half');
    await writeFile(join(directory, 'mail', 'notes.txt'), 'Subject: notes');
    expect(await getJson()).toHaveLength(1);
  });
});

describe('a caught mail', () => {
  it('shows its parts and headers', async () => {
    const id = await caught({ subject: 'Uw uitdaging', text: 'De tekst', html: '<p>De opmaak</p>' });
    const { body, headers } = await get(`/dev/mail/${id}`);
    for (const part of ['Uw uitdaging', 'De tekst', 'De opmaak', 'Message-ID', 'm1@fieldmatch.example'])
      expect(body).toContain(part);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('lets no mail act on the page', async () => {
    const attack = `</pre></title></iframe>"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const id = await caught({ subject: attack, text: attack, html: attack, to: 'a"onload=x@lab.example' });
    const list = (await get(`/dev/mail?to=${encodeURIComponent(attack)}`)).body + (await get('/dev/mail')).body;
    for (const page of [list, (await get(`/dev/mail/${id}`)).body]) {
      expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
      expect(page).not.toMatch(/="[^"]*"onload/);
    }
    expect((await get(`/dev/mail/${id}`)).body.match(/<iframe[^>]*>/)?.[0]).toContain(
      'sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
  });

  it.each(['..%2Fsecret', '%2e%2e%2fsecret', '..%5csecret', 'secret%00', '%2Fetc%2Fpasswd', '.hidden', 'unknown'])(
    'is not found outside of its folder (%s)',
    async (id) => {
      await caught();
      await writeFile(join(directory, 'secret.eml'), 'Subject: secret\r\n\r\nsecret');
      await writeFile(join(directory, 'mail', '.hidden.eml'), 'Subject: secret\r\n\r\nsecret');
      const { status, body } = await get(`/dev/mail/${id}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('Subject');
    },
  );
});

describe('devModules', () => {
  it('opens nothing where mail is not caught', () => {
    expect(devModules({ CAUGHT_MAIL_DIR: '' })).toEqual([]);
  });

  it('declares its pages public and keeps them out of the API description', () => {
    expect(Reflect.getMetadata(NEEDED_PERMISSION, DevMailController)).toBe('local_stack.use');
    expect(SwaggerModule.createDocument(app, new DocumentBuilder().build()).paths).toEqual({});
  });
});
