import type { Technology } from '#libs/taxonomy';
import type { RankingCatalogue, RankingChallenge, RankingFieldlab, RankingOffer, RankingSituation } from '../src/types.js';

/** A small catalogue for tests: four fieldlabs that differ in technology, language and place. */

const technology = (id: string, group: string, nl: string[], en: string[]): Technology => ({
  id,
  group,
  labelNl: nl[0] ?? id,
  labelEn: en[0] ?? id,
  synonymsNl: nl.slice(1),
  synonymsEn: en.slice(1),
});

export const TECHNOLOGIES: readonly Technology[] = [
  technology(
    'robot-welding',
    'robotics',
    ['Robotlassen', 'lasrobot', 'lascel'],
    ['Robot welding', 'welding robot', 'welding cell'],
  ),
  technology('cobots', 'robotics', ['Cobots', 'samenwerkende robot'], ['Cobots', 'collaborative robot']),
  technology('drones', 'autonomous', ['Drones', 'onbemand vliegen'], ['Drones', 'unmanned aircraft']),
  technology(
    'polymers',
    'materials',
    ['Kunststoffen', 'recyclaat', 'spuitgieten'],
    ['Polymers', 'recyclate', 'injection moulding'],
  ),
];

export function offer(id: string, over: Partial<RankingOffer> = {}): RankingOffer {
  return {
    id,
    kind: 'test-before-invest',
    titleNl: '',
    titleEn: '',
    descriptionNl: '',
    descriptionEn: '',
    technologies: [],
    trlMin: 4,
    trlMax: 7,
    equipment: [],
    ...over,
  };
}

export function fieldlab(id: string, over: Partial<RankingFieldlab> = {}): RankingFieldlab {
  return {
    id,
    name: id,
    hubId: 'hub-oost',
    province: 'Overijssel',
    city: 'Zwolle',
    latitude: 52.5,
    longitude: 6.1,
    organisation: '',
    summaryNl: '',
    summaryEn: '',
    sectors: [],
    technologies: [],
    status: 'active',
    confirmedAt: new Date('2026-11-01'),
    offers: [],
    ...over,
  };
}

export function catalogue(fieldlabs: readonly RankingFieldlab[] = FIELDLABS): RankingCatalogue {
  return { version: 7, groups: [], technologies: TECHNOLOGIES, fieldlabs };
}

export const FIELDLABS: readonly RankingFieldlab[] = [
  fieldlab('welding', {
    technologies: ['robot-welding'],
    summaryNl: 'Hier leren bedrijven kleine series lassen met een robot.',
    offers: [
      offer('welding-1', {
        titleNl: 'Probeer robotlassen met uw product',
        descriptionNl: 'Specialisten kijken of een werkstuk met een lasrobot kan.',
        technologies: ['robot-welding'],
        equipment: ['lasrobot'],
      }),
      offer('welding-2', { kind: 'skills-and-training', titleNl: 'Cursus lasprogrammeur', technologies: ['robot-welding'] }),
    ],
  }),
  fieldlab('assembly', {
    technologies: ['cobots'],
    province: 'Noord-Brabant',
    latitude: 51.44,
    longitude: 5.47,
    summaryEn: 'Assembly lines on which people and robots work together.',
    offers: [offer('assembly-1', { titleEn: 'Try assembly with a cobot', technologies: ['cobots'] })],
  }),
  fieldlab('flying', {
    technologies: ['drones'],
    province: 'Groningen',
    latitude: 53.12,
    longitude: 6.58,
    summaryNl: 'Testterrein voor drones.',
    offers: [offer('flying-1', { titleNl: 'Boek een testvlucht', technologies: ['drones'], trlMin: 7, trlMax: 9 })],
  }),
  fieldlab('plastics', {
    technologies: ['polymers'],
    summaryNl: 'Onderzoek aan kunststof en recyclaat.',
    summaryEn: 'Research into plastics and recyclate.',
    offers: [
      offer('plastics-1', {
        titleNl: 'Recyclaat in uw product',
        titleEn: 'Recyclate in your product',
        technologies: ['polymers'],
      }),
    ],
  }),
];

export const NOW = new Date('2026-11-23T12:00:00Z');

export function challenge(text: string | readonly string[], over: Partial<RankingChallenge> = {}): RankingChallenge {
  const texts = typeof text === 'string' ? [text] : text;
  return { texts, serviceKind: null, sector: null, province: null, trl: null, ...over };
}

export function situation(over: Partial<RankingSituation> = {}): RankingSituation {
  return {
    now: NOW,
    exclusions: new Map(),
    answers: new Map(),
    sizeAnswers: null,
    precedents: new Map(),
    similarity: new Map(),
    exposure: new Map(),
    requireConfirmation: false,
    ...over,
  };
}
