import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, challenge, FIELDLABS, fieldlab, NOW, situation } from '../test/catalogue.js';
import { learnExperience } from './experience/learning.js';
import { rank } from './rank.js';
import { buildIndex, type RankingIndex } from './ranking-index.js';
import type { RankingCatalogue } from './types.js';
import { SHIPPED_WEIGHTS } from './weights/weights.js';

const HELPED = {
  welding: ['Wij willen lassen met een robot', 'We want to weld with a robot'],
  assembly: ['Een robot die naast onze mensen werkt', 'An arm that works beside our people'],
  flying: ['Wij willen een drone laten vliegen', 'We want to fly a drone'],
};
const NOBODY = [
  'Wie bakt er een taart voor ons feest?',
  'Mijn kat wil niet meer eten',
  'Who sings at our wedding?',
  'Our dog ran away',
];
/** Cases tell of all fieldlabs but one. */
const EXPERIENCE = learnExperience(
  buildIndex(catalogue()),
  [
    ...Object.entries(HELPED).map(([id, told]) => ({
      challenges: told.map((text) => challenge(text)),
      helped: new Map([[id, 1]]),
    })),
    ...NOBODY.map((text) => ({ challenges: [challenge(text)], helped: new Map<string, number>() })),
  ],
  'test',
);
const indexOf = (one: RankingCatalogue, weights = SHIPPED_WEIGHTS): RankingIndex => buildIndex(one, weights, EXPERIENCE);
const index = indexOf(catalogue());
const order = (text: string): string[] => rank(index, challenge(text), situation()).matches.map(({ fieldlabId }) => fieldlabId);

const TEXTS = [
  'Wij zoeken een lasrobot voor kleine series',
  'We want to weld small batches with a robot',
  'Onze drone moet het dak inspecteren',
  'Plastic afval opnieuw gebruiken in spuitgieten',
  '',
];

describe('rank', () => {
  it.each(['lasrobot', 'robotlassen', 'robot lassen', 'lasrobotcel', 'lassen met een robot', 'welding robot'])(
    'finds the welding lab with %j',
    (text) => {
      expect(order(text)[0]).toBe('welding');
    },
  );

  it('finds a lab that is described in Dutch with an English challenge, and the other way round', () => {
    expect(order('We want to fly an unmanned aircraft')[0]).toBe('flying');
    expect(order('Een samenwerkende robot naast onze mensen')[0]).toBe('assembly');
  });

  it('makes the fit out of its contributions, exactly', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...TEXTS), fc.string()),
        fc.constantFrom(null, 'Groningen' as const),
        (text, province) => {
          for (const match of rank(index, challenge(text, { province, trl: 5 }), situation()).matches) {
            expect(match.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(match.fit);
            expect(match.contributions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
            for (const { value, weight, points } of match.contributions) {
              expect(points).toBe(value * weight);
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1);
            }
            expect(match.score).toBe(match.fit * match.acceptance);
          }
        },
      ),
    );
  });

  it('does not depend on the order of its input', () => {
    const shuffled = fc.shuffledSubarray([...FIELDLABS], { minLength: FIELDLABS.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...TEXTS), (fieldlabs, text) => {
        const mixed = fieldlabs.map((one) => ({ ...one, offers: one.offers.toReversed() }));
        const other = indexOf({ ...catalogue(mixed), technologies: catalogue().technologies.toReversed() });
        expect(rank(other, challenge(text), situation())).toEqual(rank(index, challenge(text), situation()));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('never ranks a lab lower for a technology that is asked', () => {
    const asked = { 'robot-welding': 'lasrobot', cobots: 'samenwerkende robot', drones: 'drone', polymers: 'recyclaat' };
    const labs = fc.constantFrom(...FIELDLABS.map(({ id }) => id));
    fc.assert(
      fc.property(labs, fc.constantFrom(...Object.entries(asked)), (id, [technology, text]) => {
        const place = (searched: typeof index): number => {
          const { matches } = rank(searched, challenge(text), situation());
          return matches.find((match) => match.fieldlabId === id)?.rank ?? 0;
        };
        const added = FIELDLABS.map((one) => (one.id === id ? { ...one, technologies: [...one.technologies, technology] } : one));
        expect(place(indexOf(catalogue(added)))).toBeLessThanOrEqual(place(index));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it.each([
    ['nothing', ''],
    ['only emoji', '🤖🔥'.repeat(200)],
    ['a third language', 'Wir möchten unsere Abläufe besser verstehen und suchen dafür einen Partner'],
    ['an attack', `<script>alert(1)</script>'; drop table x; -- ${'('.repeat(5000)}`],
    ['names that every object knows', 'Wij zijn een constructor met een hasOwnProperty, valueOf, toString en __proto__'],
    ['one endless word', 'a'.repeat(1_000_000)],
    ['an endless text', 'zomaar iets onbelangrijks '.repeat(100_000)],
  ])('answers %s with low confidence, within the time of a test', (_, text) => {
    const { matches } = rank(index, challenge(text), situation());
    expect(matches).toHaveLength(FIELDLABS.length);
    for (const { fit } of matches) expect(fit).toBeLessThan(0.2);
  });

  it('compares labs by what they tell, so that declaring more turns none away from its like', () => {
    const conceptsOf = (one: RankingIndex): number[] => {
      const document = one.fieldlabs.findIndex(({ fieldlab: { id } }) => id === 'flying');
      return [...(one.directions[document]?.concepts ?? [])];
    };
    const declaring = FIELDLABS.map((lab) => (lab.id === 'flying' ? { ...lab, technologies: ['drones', 'polymers'] } : lab));
    expect(conceptsOf(index).length).toBeGreaterThan(0);
    expect(conceptsOf(indexOf(catalogue(declaring)))).toEqual(conceptsOf(index));
  });

  it('explains in both languages, and says to the lab nothing that only the company wrote', () => {
    const text = 'Bakkerij Jansen zoekt een lasrobot voor kleine series';
    const match = rank(index, challenge(text, { province: 'Overijssel' }), situation()).matches[0]!;
    expect(match.reasonsForCompany.map(({ code }) => code)).toContain('technology');
    expect(match.reasonsForCompany.length).toBeLessThanOrEqual(3);
    for (const { nl, en } of [...match.reasonsForCompany, ...match.reasonsForFieldlab, ...match.missing]) {
      expect(nl).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
    }
    expect(JSON.stringify(match.reasonsForFieldlab)).not.toMatch(/jansen/i);
  });

  it('tells experience after what it can name, and nothing of it where no case tells of the lab', () => {
    const codes = (id: string): string[] => {
      const { matches } = rank(index, challenge(HELPED.welding), situation());
      const match = matches.find(({ fieldlabId }) => fieldlabId === id);
      return match?.reasonsForCompany.map(({ code }) => code) ?? [];
    };
    expect(codes('welding')).toContain('technology');
    expect(codes('welding').at(-1)).toBe('experience');
    expect(codes('plastics')).not.toContain('experience');
  });

  it('trusts experience that is sure by itself, also where nothing else understands a word, and no other', () => {
    const told = ['Onze metselaars worden schaars', 'Our bricklayers grow scarce'].map((text) => challenge(text));
    const lessons = [
      { challenges: told, helped: new Map([['assembly', 1]]) },
      { challenges: told, helped: new Map([['assembly', 1]]) },
      ...NOBODY.map((text) => ({ challenges: [challenge(text)], helped: new Map<string, number>() })),
    ];
    const one = buildIndex(catalogue(), SHIPPED_WEIGHTS, learnExperience(index, lessons, 'test'));
    const bestFit = (text: string): number => rank(one, challenge(text), situation()).matches[0]?.fit ?? 0;
    expect(bestFit('Metselaars zijn schaars')).toBeGreaterThan(0.28);
    expect(bestFit('Kapiteins zijn zeldzaam')).toBeLessThan(0.2);
  });

  it('takes a finished case like this for a lab, and never against it', () => {
    const text = 'Wij willen het dak inspecteren met een drone';
    const [finished, other] = ['Een drone heeft het dak van onze hal bekeken', 'Lassen van kleine series met een robot'];
    const placed = (precedents: string[]): { fit: number; codes: string[] } => {
      const { matches } = rank(index, challenge(text), situation({ precedents: new Map([['assembly', precedents]]) }));
      const { fit, reasonsForCompany } = matches.find(({ fieldlabId }) => fieldlabId === 'assembly')!;
      return { fit, codes: reasonsForCompany.map(({ code }) => code) };
    };
    const without = placed([]);
    expect(placed([finished]).fit).toBeGreaterThan(without.fit);
    expect(placed([finished]).codes).toContain('precedent');
    expect(placed([other, finished]).fit).toBe(placed([finished]).fit);
    expect(placed([other])).toEqual(without);
  });

  it('ranks a lab lower that refused companies of this size', () => {
    const labs = [fieldlab('a'), fieldlab('b'), fieldlab('c')];
    const sizeAnswers = new Map([
      ['a', { suited: 0, refused: 4 }],
      ['c', { suited: 4, refused: 0 }],
    ]);
    const untied = { ...indexOf(catalogue(labs)).weights, tie: 0 };
    const { matches } = rank(indexOf(catalogue(labs), untied), challenge(TEXTS[0]!), situation({ sizeAnswers }));
    expect(matches.map(({ fieldlabId }) => fieldlabId)).toEqual(['c', 'b', 'a']);
  });

  it('tells truly what naming a technology would change', () => {
    let told = 0;
    for (const text of [
      ...TEXTS,
      'Onze camera ziet de krassen niet',
      'We want to print a part',
      'Mensen opleiden voor een nieuwe machine',
    ])
      for (const match of rank(index, challenge(text), situation()).matches) {
        if (!match.counterfactual) continue;
        const [named] = /(?<=‘).+(?=’)/.exec(match.counterfactual.nl) ?? [''];
        const again = rank(index, { ...challenge(text), texts: [text, named] }, situation());
        const place = again.matches.find(({ fieldlabId }) => fieldlabId === match.fieldlabId)!.rank;
        expect(match.counterfactual.nl).toContain(`van plaats ${match.rank} naar plaats ${place}.`);
        expect(place).toBeLessThan(match.rank);
        told += 1;
      }
    expect(told).toBeGreaterThan(0);
  });

  it('marks the words that met, in both texts', () => {
    const text = 'Wij zoeken een lasrobot';
    const match = rank(index, challenge(text), situation()).matches[0]!;
    const marked = match.highlights.filter(({ field }) => field === '0').map(({ start, end }) => text.slice(start, end));
    expect(marked).toContain('lasrobot');
    const question = 'Kan een robot dat lassen?';
    const inQuestion = rank(index, challenge(question), situation()).matches[0]!.highlights.filter(({ field }) => field === '0');
    expect(inQuestion.map(({ start, end }) => question.slice(start, end))).toEqual(['robot', 'lassen']);
    const title = FIELDLABS[0]!.offers[0]!.titleNl;
    const inTitle = match.highlights.filter(({ field }) => field === 'offers.welding-1.titleNl');
    expect(inTitle.map(({ start, end }) => title.slice(start, end))).toContain('robotlassen');
  });
});

describe('gates', () => {
  const reasonFor = (id: string, ranking = rank(index, challenge('x'), situation())): string | undefined =>
    ranking.exclusions.find((exclusion) => exclusion.fieldlabId === id)?.reason.code;

  it.each(['full', 'declined', 'conflict_of_interest', 'removed_by_broker'] as const)('keeps out a lab that is %s', (code) => {
    const ranking = rank(index, challenge(TEXTS[0]!), situation({ exclusions: new Map([['welding', code]]) }));
    expect(ranking.matches.map(({ fieldlabId }) => fieldlabId)).not.toContain('welding');
    expect(reasonFor('welding', ranking)).toBe(code);
  });

  it('keeps out what has ended, and what was never confirmed where the hub requires that', () => {
    const labs = [fieldlab('gone', { status: 'ended' }), fieldlab('unsure', { confirmedAt: null }), fieldlab('sure')];
    const strict = rank(indexOf(catalogue(labs)), challenge('x'), situation({ requireConfirmation: true }));
    expect(strict.matches.map(({ fieldlabId }) => fieldlabId)).toEqual(['sure']);
    expect(reasonFor('gone', strict)).toBe('ended');
    expect(reasonFor('unsure', strict)).toBe('unconfirmed');
  });

  it('asks for the kind of service, and takes an offer of that kind', () => {
    const ranking = rank(index, challenge(TEXTS[0]!, { serviceKind: 'skills-and-training' }), situation());
    expect(ranking.matches.map(({ offerId }) => offerId)).toEqual(['welding-2']);
    expect(reasonFor('flying', ranking)).toBe('service_kind');
  });
});

describe('acceptance', () => {
  const text = challenge(TEXTS[0]!);

  it('falls with refusals and stays between 0 and 1', () => {
    const answers = new Map([['welding', { accepted: 0, declined: 50 }]]);
    const [before] = rank(index, text, situation()).matches;
    const after = rank(index, text, situation({ answers })).matches.find(({ fieldlabId }) => fieldlabId === 'welding');
    expect(after!.acceptance).toBeLessThan(before!.acceptance);
    expect(after!.acceptance).toBeGreaterThan(0);
  });

  it('is lower, and flagged, for a lab that was never or long ago confirmed', () => {
    const labs = [null, new Date('2020-01-01'), NOW].map((confirmedAt, at) => fieldlab(`lab-${at}`, { confirmedAt }));
    const { matches } = rank(indexOf(catalogue(labs)), text, situation());
    const of = (id: string) => matches.find(({ fieldlabId }) => fieldlabId === id)!;
    expect([of('lab-0').unconfirmed, of('lab-1').unconfirmed, of('lab-2').unconfirmed]).toEqual([true, true, false]);
    expect(of('lab-0').acceptance).toBeLessThan(of('lab-2').acceptance);
    expect(of('lab-1').acceptance).toBeLessThan(of('lab-2').acceptance);
  });

  it('gives equals in turn: the one that was asked least per slot comes first', () => {
    const labs = [fieldlab('a'), fieldlab('b'), fieldlab('c')];
    const exposure = new Map([
      ['a', 2],
      ['b', 0.5],
      ['c', 1],
    ]);
    const { matches } = rank(indexOf(catalogue(labs)), text, situation({ exposure }));
    expect(matches.map(({ fieldlabId }) => fieldlabId)).toEqual(['b', 'c', 'a']);
  });
});
