import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Settings } from '#libs/kernel';
import { hostileText } from '../test/hostile.js';
import { startMailServer, type MailServer } from '../../../test/support/mail-server.js';
import { SAMPLES } from '../test/samples.js';
import { MailRefusedError, MailSender, type OutgoingMail } from './mail-sender.js';
import { notificationMail } from './notification-mail.js';

const ID = '01930000-0000-7000-8000-00000000000a';
const closers: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function setUp(reactions: Parameters<typeof startMailServer>[0] = {}): Promise<{ server: MailServer; sender: MailSender }> {
  const server = await startMailServer(reactions);
  closers.push(() => server.stop());
  return { server, sender: senderTo(server.url) };
}

function senderTo(url: string, from = 'Fieldmatch <noreply@fieldmatch.example>'): MailSender {
  const sender = new MailSender({ SMTP_URL: url, MAIL_FROM: from } as Settings);
  closers.push(() => sender.onApplicationShutdown());
  return sender;
}

function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  const content = notificationMail(
    'invitation_received',
    SAMPLES.invitation_received,
    { name: 'Zoë Ĳsbrand', language: 'nl' },
    { url: 'https://a.example', signedUntil: null },
  );
  return {
    to: { name: 'Zoë Ĳsbrand', address: 'zoe@lab.example' },
    messageId: `<${ID}@a.example>`,
    language: 'nl',
    content,
    unsubscribeUrl: null,
    calendar: null,
    ...changes,
  };
}

describe('MailSender', () => {
  it('sends both parts with the headers that machines and people need', async () => {
    const { server, sender } = await setUp();
    const content = { ...mail().content, subject: 'Coördinatie: één vraag over uw reünie' };
    await sender.send(mail({ messageId: sender.messageIdOf(ID), content }));
    const [received] = server.received;
    expect(received?.to).toEqual(['zoe@lab.example']);
    const { parsed, raw } = received!;
    expect(parsed.messageId).toBe(`<${ID}@fieldmatch.example>`);
    expect(parsed.subject).toBe(content.subject);
    expect(parsed.from?.text).toBe('"Fieldmatch" <noreply@fieldmatch.example>');
    expect(parsed.to).toMatchObject({ value: [{ name: 'Zoë Ĳsbrand', address: 'zoe@lab.example' }] });
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('content-language')).toBe('nl');
    expect(parsed.text?.trim()).toBe(content.text.trim());
    expect(parsed.html).toContain('Zoë Ĳsbrand');
    expect(parsed.attachments).toEqual([]);
    // Everything on the way is ASCII in lines of at most 998 characters (RFC 5322 §2.1.1).
    expect(raw).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('lets no value begin a header of its own', async () => {
    const { server, sender } = await setUp();
    const names = async (): Promise<string[]> =>
      server.received.splice(0).flatMap(({ parsed }) => parsed.headerLines.map(({ key }) => key));
    await sender.send(mail());
    const usual = await names();
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (subject, name) => {
        await sender.send(
          mail({ to: { name, address: 'zoe@lab.example' }, content: { ...mail().content, subject: `x${subject}` } }),
        );
        const [received] = server.received;
        expect(received?.to).toEqual(['zoe@lab.example']);
        expect(await names()).toEqual(usual);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'Anna <a@b.example>',
    'a@b.example>,<c@d.example',
    'no address',
    'a@b@c',
    '',
  ])('refuses %j as one address, without asking the server', async (address) => {
    const { server, sender } = await setUp();
    await expect(sender.send(mail({ to: { name: 'A', address } }))).rejects.toBeInstanceOf(MailRefusedError);
    expect(server.received).toEqual([]);
  });

  it.each([
    ['an unknown recipient', { toRecipient: () => 550 }],
    ['a refused message', { toMail: () => 554 }],
  ])('tells %s from a passing failure', async (_, reactions) => {
    const { sender } = await setUp(reactions);
    await expect(sender.send(mail())).rejects.toBeInstanceOf(MailRefusedError);
  });

  it.each([
    ['a recipient that is greylisted', { toRecipient: () => 451 }],
    ['a full disk', { toMail: () => 452 }],
    ['a connection that breaks after the content', { toMail: () => 'drop' as const }],
    [
      'a sender that the server does not know, which is our own setting',
      {
        onMailFrom: (_: unknown, __: unknown, done: (error: Error) => void) =>
          done(Object.assign(new Error('no'), { responseCode: 550 })),
      },
    ],
    [
      'a server that takes nobody',
      { onConnect: (_: unknown, done: (error: Error) => void) => done(Object.assign(new Error('no'), { responseCode: 554 })) },
    ],
  ])('holds %s for passing', async (_, reactions) => {
    const { server, sender } = await setUp(reactions);
    const error: unknown = await sender.send(mail()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRefusedError);
    expect(server.received.length).toBeLessThanOrEqual(1);
  });

  it('replaces a lasting connection that breaks before the content, at once and without a second mail', async () => {
    let senders = 0;
    const { server, sender } = await setUp({
      onMailFrom: (_: unknown, __: unknown, done: () => void) => {
        senders += 1;
        if (senders === 2) server.dropConnections();
        else done();
      },
    });
    await sender.send(mail());
    await sender.send(mail({ messageId: '<second@a.example>' }));
    expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual([`<${ID}@a.example>`, '<second@a.example>']);
    expect(senders).toBe(3);
  });

  it('holds a server that is away for passing', async () => {
    const { server, sender } = await setUp();
    await server.stop();
    const error: unknown = await sender.send(mail()).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'ESOCKET' });
    expect(error).not.toBeInstanceOf(MailRefusedError);
  });

  it('finishes what it is sending when it is shut down', async () => {
    let arrived: () => void = () => {};
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const { server, sender } = await setUp({
      toMail: () => {
        arrived();
        return 'accept';
      },
    });
    const sending = sender.send(mail());
    await arrival;
    sender.onApplicationShutdown();
    await sending;
    expect(server.received).toHaveLength(1);
    await expect(sender.send(mail())).rejects.toThrow();
  });

  it('refuses a sender without an address when it is made', () => {
    expect(() => senderTo('smtp://127.0.0.1:1', 'Fieldmatch')).toThrow(/MAIL_FROM/);
    expect(senderTo('smtp://127.0.0.1:1', 'noreply@fieldmatch.nl').messageIdOf(ID)).toBe(`<${ID}@fieldmatch.nl>`);
  });
});
