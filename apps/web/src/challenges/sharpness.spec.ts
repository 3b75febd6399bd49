import { describe, expect, it } from 'vitest';
import type { PreviewedMatch } from '../front/match-preview.js';
import type { DraftAnswers } from './draft.js';
import { textOf, tipsOf } from './sharpness.js';

const thin: DraftAnswers = {
  makes: '',
  problem: 'Lassen duurt lang.',
  tried: '',
  success: '',
  deadline: null,
  budget: null,
  serviceKind: null,
};
const full: DraftAnswers = {
  ...thin,
  makes: 'Stalen trappen',
  problem: 'Het lassen van kleine series met de hand kost ons twee dagen per week en goede lassers zijn niet te vinden.',
  success: 'Een serie van tien in een halve dag.',
  serviceKind: 'test-before-invest',
};

/** Only what is looked at. */
function match(name: string, changes: Partial<PreviewedMatch> = {}): PreviewedMatch {
  return { fieldlab: { name }, missing: [], counterfactual: null, ...changes } as unknown as PreviewedMatch;
}

describe('what would sharpen a question', () => {
  it('is first of all what was hardly told', () => {
    expect(tipsOf(thin, []).map(({ kind }) => kind)).toEqual(['problem', 'technology', 'makes']);
  });

  it('is a technology to name where that lifts a fieldlab, with its name', () => {
    const sentence = { code: 'name_technology', nl: 'Noemt u X …', en: 'If you name X …' };
    const tips = tipsOf(full, [match('RAMLAB'), match('RoboHouse', { counterfactual: sentence })]);
    expect(tips).toEqual([{ kind: 'name', fieldlabName: 'RoboHouse', sentence }]);
  });

  it('is to name a machine or a kind of work where none is recognised', () => {
    const unnamed = [{ code: 'technology_not_named', nl: '', en: '' }];
    expect(tipsOf(full, [match('RAMLAB', { missing: unnamed })])).toEqual([{ kind: 'technology' }]);
  });

  it('is nothing once all is told', () => {
    expect(tipsOf(full, [match('RAMLAB')])).toEqual([]);
  });
});

it('the answers make one text, without those that are empty', () => {
  expect(textOf({ ...thin, makes: ' Trappen ' })).toBe('Lassen duurt lang.\nTrappen');
});
