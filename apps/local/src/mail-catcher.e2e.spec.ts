import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/support/eventually.js';
import { startMailCatcher, type CaughtMail, type MailCatcher } from './mail-catcher.js';

let directory: string;
let catcher: MailCatcher;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fieldmatch-mail-'));
  catcher = await startMailCatcher({ directory });
});

afterEach(async () => {
  await catcher.stop();
  await rm(directory, { recursive: true, force: true });
});

function mail(subject: string) {
  return {
    from: 'a@fieldmatch.example',
    to: 'lab@example.nl',
    bcc: 'copy@example.nl',
    subject,
    text: `Uitdaging ${subject}: lasrobot, €`,
  };
}

describe('the mail catcher', () => {
  it('keeps each message as a whole file, with all its receivers, and tells of it', async () => {
    const told: CaughtMail[] = [];
    catcher.onMessage((caught) => told.push(caught));
    await nodemailer.createTransport(catcher.url).sendMail(mail('één'));
    const [file] = await readdir(directory);
    expect(told).toEqual([
      { file: join(directory, String(file)), from: 'a@fieldmatch.example', to: ['lab@example.nl', 'copy@example.nl'] },
    ]);
    const parsed = await simpleParser(await readFile(join(directory, String(file))));
    expect(parsed.subject).toBe('één');
    expect(parsed.text?.trim()).toBe('Uitdaging één: lasrobot, €');
    expect(parsed.headers.get('return-path')).toMatchObject({ value: [{ address: 'a@fieldmatch.example' }] });
    expect(JSON.stringify(parsed.headers.get('delivered-to'))).toContain('copy@example.nl');
  });

  it('names files so that they sort by the time they came, also many at once', async () => {
    const transport = nodemailer.createTransport({ url: catcher.url, pool: true, maxConnections: 5 });
    await Promise.all(Array.from({ length: 50 }, (_, index) => transport.sendMail(mail(`nummer ${index}`))));
    transport.close();
    await nodemailer.createTransport(catcher.url).sendMail(mail('last'));
    const files = (await readdir(directory)).sort();
    expect(files).toHaveLength(51);
    expect(files.every((file) => /^\d{8}T\d{9}Z-\d{6}-[0-9a-f]{6}\.eml$/.test(file))).toBe(true);
    expect((await simpleParser(await readFile(join(directory, String(files.at(-1)))))).subject).toBe('last');
  });

  it('refuses what it cannot store, so that the sender tries again', async () => {
    await rm(directory, { recursive: true });
    const sent = nodemailer.createTransport(catcher.url).sendMail(mail('lost'));
    await expect(sent).rejects.toMatchObject({ responseCode: 452 });
  });

  it('keeps nothing of a message whose sender hung up half-way', async () => {
    const socket = connect(catcher.port, '127.0.0.1');
    const lines = ['EHLO me', 'MAIL FROM:<a@example.nl>', 'RCPT TO:<b@example.nl>', 'DATA', 'Subject: half'];
    socket.on('data', () => socket.write(`${lines.shift() ?? ''}\r\n`));
    await eventually('the message to arrive', async () => (await readdir(directory))[0]);
    socket.destroy();
    await nodemailer.createTransport(catcher.url).sendMail(mail('whole'));
    const files = await eventually('the unfinished file to go', async () => {
      const all = await readdir(directory);
      return all.some((file) => file.endsWith('.part')) ? undefined : all;
    });
    expect(files).toHaveLength(1);
  });
});
