import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, type ChallengeContent, type DisclosureLevel, type Veil } from '#libs/challenges';
import type { Reason } from '#libs/ranking';
import { INVITATION_STATUSES } from './invitation.entity.js';
import { levelOf } from './invitation.lifecycle.js';
import { reasonsBehind, reasonsForMail } from './visible-reasons.js';

const reason = (code: string, nl: string, quotes?: string[]): Reason => ({ code, nl, en: nl, ...(quotes && { quotes }) });
const REASONS = [
  reason('technology', 'De vraag gaat over robotlassen.'),
  reason('words', 'Woorden: trappen, Hekwerken.', ['trappen', 'Hekwerken']),
  reason('precedent', 'De vraag lijkt op een eerdere.'),
  reason('near', 'Het bedrijf zit op ongeveer 40 km.'),
];

interface Seen {
  veil: Veil;
  content: ChallengeContent | null;
}

function seen(level: DisclosureLevel, problem: string, ownText: string | null = null, letters = 'geheim'): Seen {
  const content = level === 'teaser' ? null : { ...EMPTY_CONTENT, problem };
  return { content, veil: { level, ownText, hidden: [{ letters, reach: 'within' }] } };
}

const codes = ({ veil, content }: Seen): string[] => reasonsBehind(veil, content, REASONS).map(({ code }) => code);

describe('reasonsBehind', () => {
  it('quotes only words that stand in what is shown', () => {
    expect(codes(seen('full', ''))).toEqual(['technology', 'words', 'precedent', 'near']);
    expect(codes(seen('brief', 'Onze trappen en hekwerken'))).toEqual(['technology', 'words', 'precedent', 'near']);
    expect(codes(seen('brief', 'Onze trappen en […]'))).toEqual(['technology', 'precedent', 'near']);
    expect(codes(seen('teaser', ''))).toEqual(['technology', 'near']);
  });

  it('names nothing that the company hides or leaves out of its own telling', () => {
    expect(codes(seen('brief', 'trappen hekwerken', null, 'robotlassen'))).toEqual(['words', 'precedent', 'near']);
    expect(codes(seen('brief', 'Een bedrijf zoekt hulp.', 'Een bedrijf zoekt hulp.'))).toEqual(['near']);
  });

  it('leaves a reason out that does not say what it quotes, as those of earlier runs', () => {
    const { veil, content } = seen('brief', 'trappen');
    expect(reasonsBehind(veil, content, [reason('words', 'Woorden: trappen.')])).toEqual([]);
  });
});

it('quotes nobody in a mail', () => {
  expect(reasonsForMail(REASONS).map(({ code }) => code)).toEqual(['technology', 'precedent', 'near']);
});

it('shows a fieldlab all after its yes, what was chosen while it is asked, and only the teaser after that', () => {
  const levels = INVITATION_STATUSES.map((status) => [status, levelOf(status, 'brief'), levelOf(status, 'teaser')]);
  expect(levels).toEqual([
    ['open', 'brief', 'teaser'],
    ['accepted', 'full', 'full'],
    ['declined', 'teaser', 'teaser'],
    ['withdrawn', 'teaser', 'teaser'],
    ['expired', 'teaser', 'teaser'],
  ]);
});
