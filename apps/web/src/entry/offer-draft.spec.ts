import { describe, expect, it } from 'vitest';
import { contentOf, contentSoFar, draftOf, faultyFields, keptDraft } from './offer-draft.js';

const full = {
  ...draftOf(null),
  titleNl: 'Proef met een lasrobot',
  titleEn: 'Trial with a welding robot',
  descriptionNl: 'Een dag lassen.',
  descriptionEn: 'A day of welding.',
  equipment: 'Lasrobot\n\n  Camera ',
  leadTimeWeeks: '3',
};

describe('the draft of an offer', () => {
  it('becomes what the api takes: lines are pieces of equipment, and what is empty is not known', () => {
    expect(faultyFields(full)).toEqual([]);
    expect(contentOf(full)).toMatchObject({ equipment: ['Lasrobot', 'Camera'], leadTimeWeeks: 3, priceIndicationEur: null });
  });

  it('says which fields are not right', () => {
    const draft = { ...full, titleEn: ' ', leadTimeWeeks: 'soon', trlMin: '8' };
    expect(faultyFields(draft)).toEqual(['titleEn', 'leadTimeWeeks', 'trlMax']);
  });

  it('can be looked at half, with one language standing for both, and not while it is empty', () => {
    expect(contentSoFar({ ...draftOf(null), titleNl: 'Lasrobot' })).toMatchObject({
      titleEn: 'Lasrobot',
      descriptionEn: 'Lasrobot',
    });
    expect(contentSoFar(draftOf(null))).toBeNull();
  });

  it('outlives a reload, and a broken copy of it is as none', () => {
    expect(keptDraft(JSON.stringify(full), draftOf(null))).toEqual(full);
    for (const broken of ['', '{', '{"kind":"magic"}', 'null']) expect(keptDraft(broken, full)).toBe(full);
  });
});
