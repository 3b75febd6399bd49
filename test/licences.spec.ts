import { describe, expect, it } from 'vitest';
import { isAllowed, licenceProblems } from './checks/licences.mjs';

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['(ISC AND CC-BY-3.0)', true],
    ['MIT and ISC', true],
    ['MIT and GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND AGPL-3.0-only', false],
    ['', false],
    ['MIT GPL-3.0-only', false],
  ])('judges %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  it('names every package that states none, or one that is not allowed', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/good': { version: '1.0.0', license: 'MIT' },
      'node_modules/good/node_modules/silent': { version: '2.0.0' },
      'node_modules/@scope/strict': { version: '3.0.0', license: 'AGPL-3.0-only' },
    };
    expect(licenceProblems({ packages })).toEqual(['silent 2.0.0: no licence stated', '@scope/strict 3.0.0: AGPL-3.0-only']);
  });
});
