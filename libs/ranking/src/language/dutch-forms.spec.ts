import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchBase } from './dutch-forms.js';

describe('the base of a Dutch word', () => {
  it.each([
    ['installatie', 'installaties'],
    ['machine', 'machines'],
    ['ambulance', 'ambulances'],
    ['technicus', 'technici'],
    ['schip', 'schepen scheepje scheepjes'],
    ['straat', 'straatje straatjes'],
    ['paneel', 'paneeltje paneeltjes'],
    ['kar', 'karretje karretjes'],
    ['boom', 'boompje boompjes'],
    ['leiding', 'leidinkje'],
    ['tekening', 'tekeningetje'],
    ['kabel', 'kabeltje kabeltjes'],
    ['pakket', 'pakketje pakketjes'],
    ['camera', 'cameraatje'],
    ['golfkar', 'golfkarretje golfkarretjes'],
    ['werkkaart', 'werkkaartje'],
    ['frees', 'freest gefreesd gefreesde'],
    ['repareer', 'repareert gerepareerd gerepareerde'],
    ['snijd', 'snijdt gesneden'],
    ['afsnijd', 'afgesneden'],
    ['aanvul', 'aangevuld'],
    ['inricht', 'ingericht'],
    ['ontwerp', 'ontworpen ontwerpt'],
    ['draai', 'gedraaid'],
    ['print', 'geprint geprinte'],
    ['verbeter', 'verbeterd verbeterde'],
    ['nauwkeurig', 'nauwkeuriger'],
    ['zwaar', 'zwaarder'],
  ])('is %s for %s', (base, forms) => {
    expect(forms.split(' ').map(dutchBase)).toEqual(forms.split(' ').map(() => base));
  });

  it.each(
    'adres proces advies fles les verlies gezond gebied gerecht oranje deeltje netjes beetje fruitteelt belastinggeld ooit'.split(
      ' ',
    ),
  )('leaves %s as it is', (word) => {
    expect(dutchBase(word)).toBe(word);
  });

  it('is a word of two letters or more for any that has them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,20}$/), (word) => {
        expect(dutchBase(word).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
