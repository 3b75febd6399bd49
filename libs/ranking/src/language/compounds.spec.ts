import { describe, expect, it } from 'vitest';
import { compoundParts } from './compounds.js';

describe('compoundParts', () => {
  it.each([
    ['lasrobot', 'las robot'],
    ['lasrobotcel', 'las robot cel'],
    ['robotlassen', 'robot lassen'],
    ['productieplanning', 'productie planning'],
    ['kwaliteitscontrole', 'kwaliteit controle'],
    ['onderdelenlijst', 'onderdelen lijst'],
    ['windturbinebladen', 'wind turbine bladen'],
    ['spuitgietmatrijs', 'spuit giet matrijs'],
    ['oppervlaktebehandeling', 'oppervlakte behandeling'],
    ['freesmachine', 'frees machine'],
    ['personeelstekort', 'personeel tekort'],
    ['boerenbedrijf', 'boer bedrijf'],
  ])('takes %s apart', (word, parts) => {
    expect(compoundParts(word).join(' ')).toBe(parts);
  });

  it.each(
    'kantoor raket bedrijf voordeel machine materiaal controle planning onderhoud toestand medewerker afdeling vergunning platform vliegtuigen handleiding chocolade legering'.split(
      ' ',
    ),
  )('leaves %s whole', (word) => {
    expect(compoundParts(word)).toEqual([]);
  });
});
