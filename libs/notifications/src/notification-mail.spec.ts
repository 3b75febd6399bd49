import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaim } from '#libs/kernel';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { hostileText } from '../test/hostile.js';
import { KINDS, named, SAMPLES } from '../test/samples.js';
import type { MailContent } from './mail-layout.js';
import { linkOf } from './notification-link.js';
import { notificationMail } from './notification-mail.js';
import type { NotificationKind, NotificationParams } from './notification-params.js';

const PUBLIC_URL = 'https://fieldmatch.example';
const SETTINGS = { PUBLIC_URL, APP_SECRET: 'a secret for tests only, 32 characters or more' };
const USER = '01930000-0000-7000-8000-00000000000a';
const cases = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

function mailOf<Kind extends NotificationKind>(
  kind: Kind,
  params: NotificationParams[Kind],
  reader: { name: string; language: Language },
): MailContent {
  return notificationMail(kind, params, reader, linkOf(kind, params, USER, SETTINGS));
}

/** Values that are chosen from a list or written by the system, hence not hostile. */
const FIXED = new Set([
  'reason',
  'stage',
  'outcome',
  'respondBy',
  'askedAt',
  'nextRespondBy',
  'answerBy',
  'startsAt',
  'startedAt',
  'expiresAt',
  'slots',
  'side',
  'status',
]);

/** The sample with every free text replaced by `texts`, in turn. Empty ones get a letter, since they may leave out a paragraph. */
function filledWith(kind: NotificationKind, texts: readonly string[]): NotificationParams[NotificationKind] {
  let next = 0;
  const fill = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return FIXED.has(name) ? value : `x${texts[next++ % texts.length]}`;
    if (Array.isArray(value)) return value.map((item) => fill(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key.endsWith('Id') ? item : fill(item, key)]));
  };
  return fill(SAMPLES[kind], '') as NotificationParams[NotificationKind];
}

/** All tags with their attributes, but for the two attributes that show the subject and the breaks within a person's words. */
function skeleton(html: string): string[] {
  const tags = html.replace(/<style>[^<]*<\/style>/, '').match(/<[^>]*>/g) ?? [];
  return tags.filter((tag) => tag !== '<br>').map((tag) => tag.replace(/ aria-label="[^"]*"/, ''));
}

describe.each(cases)('the mail of $kind in $language', ({ kind, language }) => {
  const mail = mailOf(kind, SAMPLES[kind], { name: 'Anna de Vries', language });

  it('says the same in HTML and as text, in its language', () => {
    expect(mail.subject).toMatch(named(kind));
    expect(mail.html).toContain(`<html lang="${language}"`);
    expect(mail.text).toContain('Anna de Vries');
    const shown = readable(mail.html);
    for (const line of mail.text.split('\n').map((part) => part.replace(/^(- |> )/, '').trim())) {
      if (line !== '' && line !== '--' && !line.startsWith(PUBLIC_URL)) expect(shown).toContain(line.replace(/:$/, ''));
    }
  });

  it('has one button, and no other address than our own', () => {
    const links = [...mail.html.matchAll(/(?:href|src|url|action)\s*[=(]\s*["']?([^"'>\s)]*)/gi)].map(([, link]) => link);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(
      /^https:\/\/fieldmatch\.example\/(((work\/)?challenges|introductions|invitations|projects|work\/referrals)\/[0-9a-f-]{36}|organisations\/(company\/[0-9a-f-]{36}|hub\/[a-z-]+)|challenges|messages|account|work|work\/joining-requests|answer#[\w.-]+)$/,
    );
    expect(mail.text).toContain(links[0]);
    expect(`${mail.html}${mail.text}`.match(/https?:\/\/(?!fieldmatch\.example\/)/g)).toBeNull();
  });

  it('stays whole whatever the values are', () => {
    const plain = skeleton(mail.html);
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), hostileText, (texts, name) => {
        const hostile = mailOf(kind, filledWith(kind, texts), { name: `x${name}`, language });
        expect(skeleton(hostile.html)).toEqual(plain);
        expect(hostile.subject).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(hostile.subject.length).toBeLessThanOrEqual(300);
        expect(hostile.html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(hostile.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(hostile.html.length + hostile.text.length).toBeLessThan(60_000);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the link in a mail to brokers', () => {
  it.each([
    ['challenge_to_review', '/work/challenges/', 'challengeId'],
    ['shortlist_exhausted', '/work/challenges/', 'challengeId'],
    ['invitation_unread', '/work/challenges/', 'challengeId'],
    ['candidate_appeared', '/work/challenges/', 'challengeId'],
    ['introduction_made_broker', '/work/challenges/', 'challengeId'],
    ['challenge_withdrawn', '/work/challenges/', 'challengeId'],
    ['review_reminder', '/work/challenges/', 'challengeId'],
    ['challenge_stuck', '/work/challenges/', 'challengeId'],
    ['review_overdue', '/organisations/hub/', 'hubId'],
    ['referral_received', '/work/referrals/', 'referralId'],
    ['referral_expired', '/work/referrals/', 'referralId'],
  ] as const)('leads from %s to the page where they act on it', (kind, path, key) => {
    const id = (SAMPLES[kind] as unknown as Record<string, string>)[key];
    expect(linkOf(kind, SAMPLES[kind], USER, SETTINGS).url).toBe(`${PUBLIC_URL}${path}${id}`);
  });

  it('is not the one of the company', () => {
    expect(linkOf('challenge_closed', SAMPLES.challenge_closed, USER, SETTINGS).url).toContain(`${PUBLIC_URL}/challenges/`);
  });
});

describe('the link in a mail that asks for one click', () => {
  it.each(['invitation_received', 'invitation_reminder', 'capacity_check'] as const)('is signed for this person (%s)', (kind) => {
    const { url, signedUntil } = linkOf(kind, SAMPLES[kind], USER, SETTINGS);
    const claim = readClaim(SETTINGS.APP_SECRET, url.split('#')[1] ?? '');
    expect(claim).toMatchObject({ userId: USER, expiresAt: signedUntil });
    const { text } = mailOf(kind, SAMPLES[kind], { name: '', language: 'nl' });
    expect(text).toContain('zonder in te loggen');
  });

  it('is the only one that is', () => {
    const signed = KINDS.filter((kind) => linkOf(kind, SAMPLES[kind], USER, SETTINGS).signedUntil !== null);
    expect(signed.toSorted()).toEqual(['capacity_check', 'invitation_received', 'invitation_reminder']);
  });
});

describe('the texts', () => {
  it('differ between the languages', () => {
    for (const kind of KINDS) {
      const [nl, en] = LANGUAGES.map((language) => mailOf(kind, SAMPLES[kind], { name: '', language }));
      expect(nl?.subject).not.toBe(en?.subject);
      expect(nl?.text).not.toBe(en?.text);
    }
  });

  it('name every reason for a decline, stage and outcome in words', () => {
    const reader = { name: '', language: 'nl' } as const;
    const declined = (
      ['full', 'not_our_technology', 'too_early', 'too_small', 'too_large', 'region', 'conflict_of_interest', 'other'] as const
    ).map((reason) => mailOf('invitation_declined', { ...SAMPLES.invitation_declined, reason }, reader).text);
    const closed = (['completed', 'no_match', 'referred', 'withdrawn', 'expired'] as const).map(
      (outcome) => mailOf('challenge_closed', { ...SAMPLES.challenge_closed, outcome }, reader).text,
    );
    const stages = (['intake', 'plan', 'running', 'delivered', 'evaluated'] as const).map(
      (stage) => mailOf('project_stage_changed', { ...SAMPLES.project_stage_changed, stage }, reader).text,
    );
    for (const texts of [declined, closed, stages]) {
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.join()).not.toMatch(/undefined|_/);
    }
  });

  it('speak of one fieldlab where there is one, and ask for no order of it', () => {
    const [one, ...others] = SAMPLES.shortlist_released.fieldlabs;
    const textFor = (fieldlabs: typeof SAMPLES.shortlist_released.fieldlabs, language: 'nl' | 'en') =>
      mailOf('shortlist_released', { ...SAMPLES.shortlist_released, fieldlabs }, { name: '', language }).text;
    const alone = [textFor(one ? [one] : [], 'nl'), textFor(one ? [one] : [], 'en')];
    expect(alone[0]).toContain('Het fieldlab is aan zet');
    expect(alone.join()).not.toMatch(/fieldlabs zijn|het volgende|fieldlabs’|the next/);
    expect(others.length).toBeGreaterThan(0);
    expect(textFor(SAMPLES.shortlist_released.fieldlabs, 'nl')).toContain('De fieldlabs zijn aan zet');
  });

  it('tell a broker that nobody fits, and otherwise count nobody', () => {
    const textFor = (candidates: number) =>
      mailOf('challenge_to_review', { ...SAMPLES.challenge_to_review, candidates }, { name: '', language: 'nl' }).text;
    expect(textFor(0)).toContain('Er is geen fieldlab gevonden dat past.');
    expect(textFor(57)).toContain('De fieldlabs staan op volgorde.');
    expect(textFor(57)).not.toMatch(/57|geen fieldlab/);
  });

  it('say who has the ball and until when', () => {
    const { text } = mailOf('invitation_received', SAMPLES.invitation_received, { name: 'Anna', language: 'nl' });
    expect(text).toContain('U bent aan zet. Antwoord uiterlijk dinsdag 1 december 2026 om 17:00 uur.');
  });

  it('say of a challenge that stands still who does not act, and what a broker can close', () => {
    const texts = (['draft', 'introduced', 'in_project'] as const).map(
      (status) => mailOf('challenge_stuck', { ...SAMPLES.challenge_stuck, status }, { name: '', language: 'nl' }).text,
    );
    expect(new Set(texts).size).toBe(3);
    expect(texts.map((text) => text.includes('Smart Welding Factory'))).toEqual([false, true, true]);
    expect(texts.map((text) => /kunt u (\S+ \S+)\s+sluiten/.exec(text)?.[1])).toEqual([
      'de uitdaging',
      'de uitdaging',
      'het project',
    ]);
  });

  it('show what a person wrote as a quotation, line by line', () => {
    const { text } = mailOf('challenge_returned', SAMPLES.challenge_returned, { name: '', language: 'nl' });
    expect(text).toContain('> Hoeveel producten maakt u per dag?\n> En hoe groot zijn ze?');
  });

  it('keep what people wrote out of the subject', () => {
    const reader = { name: '', language: 'en' } as const;
    expect(mailOf('challenge_returned', SAMPLES.challenge_returned, reader).subject).not.toContain('producten');
    expect(mailOf('invitation_declined', SAMPLES.invitation_declined, reader).subject).not.toContain('maart');
  });
});

function readable(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const text = html.replace(/<style>[^<]*<\/style>|<[^>]*>/g, '');
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
