import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RankingCatalogue, RankingChallenge, RankingFieldlab, RankingSituation } from '#libs/ranking';
import { PROVINCES, type Language, type Province, type ServiceKind, type Technology, type TechnologyGroup } from '#libs/taxonomy';

/** A case in the format of the collection of real cases. */
export interface Case {
  id: string;
  sector?: string | null;
  province?: string | null;
  challenge: Readonly<Record<Language, string>>;
  /** Ids of the fieldlabs that solved it; a file without the truth has none. */
  solvedBy?: readonly string[];
  /** Judged usefulness per fieldlab id, 1 to 3; absent is 0. */
  grades?: Readonly<Record<string, number>>;
}

/** The folder of the shipped catalogue, seen from the project. */
export const CATALOGUE_FOLDER = 'libs/fieldlabs/catalogue';
/** Challenges rewritten from public stories, with the fieldlab that solved each. */
export const REAL_CASES = 'test/fixtures/cases.json';
/** Challenges made up to have something to grow the language on that is not what it is judged by. */
export const INVENTED_CASES = 'test/fixtures/invented-cases.json';
/**
 * Challenges made up from the kinds of stories that are told of each fieldlab, in seven batches (a to g). Each batch was written and
 * measured before the language was grown on it; from then on it is no longer unseen. The language has not been grown on the last,
 * whose author had read it.
 */
export const BLIND_CASES = 'test/fixtures/blind-cases.json';

/**
 * Further challenges rewritten from public stories, each with its source, by writers who had not read the ranker, and graded by two
 * readers who did not know the answer, in three batches (`story-`, `story-2-`, `story-3-`). The language has been grown on every other
 * one of the first 33; none teaches experience.
 */
export const STORIES = 'test/fixtures/stories.json';

/**
 * Challenges made up by writers who had not read the ranker, and graded by them for all fieldlabs: a dozen for each fieldlab (`made-`),
 * sixteen for those that are easily taken for another (`more-`), and 120 from each of seven groups of branches (`branch-`). The language
 * has not been grown on them.
 */
export const MADE_UP_CASES = 'test/fixtures/made-up-cases.json';

/** Questions of businesses (`nobody-b-`) and of everybody (`nobody-p-`) that no fieldlab is for, made up by writers who read them all. */
export const NOBODY_CASES = 'test/fixtures/nobody-cases.json';

/** What experience is learned from. Challenges from public stories teach it nothing: they judge. */
export const TEACHING_CASES = [INVENTED_CASES, BLIND_CASES, MADE_UP_CASES, NOBODY_CASES];

/** Questions in Dutch, English and other languages that no fieldlab is for, by another writer; they teach nothing. */
export const STRANGE_QUESTIONS = 'test/fixtures/strange-questions.json';

/** Nobody is full, has declined or was asked before. */
export const FREE_SITUATION: RankingSituation = {
  now: new Date('2026-11-23T12:00:00Z'),
  exclusions: new Map(),
  answers: new Map(),
  sizeAnswers: null,
  precedents: new Map(),
  similarity: new Map(),
  exposure: new Map(),
  requireConfirmation: false,
};

/** A case as the company could have posted it, in one language. A place that is no Dutch province is left out. */
export function challengeOf({ challenge, sector, province }: Case, language: Language): RankingChallenge {
  return {
    texts: [challenge[language]],
    serviceKind: null,
    sector: sector ?? null,
    province: PROVINCES.find((each): each is Province => each === province) ?? null,
    trl: null,
  };
}

interface FieldlabEntry {
  id: string;
  name: string;
  city: string;
  province: Province;
  hub: string;
  lat: number;
  lon: number;
  organisation: string;
  technologies: string[];
  sectors: string[];
  summary_nl: string;
  summary_en: string;
  status: 'active' | 'ended' | 'unknown';
  offers: Array<{
    id: string;
    title_nl: string;
    title_en: string;
    description_nl: string;
    description_en: string;
    kind: ServiceKind;
    technologies: string[];
    trl_min: number;
    trl_max: number;
    equipment: string[];
  }>;
}

interface TechnologiesFile {
  groups: Array<{ id: string; label_nl: string; label_en: string }>;
  technologies: Array<{
    id: string;
    group: string;
    label_nl: string;
    label_en: string;
    synonyms_nl: string[];
    synonyms_en: string[];
  }>;
}

/** Reads a JSON file. @throws Error of the file system or the parser */
export async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

/**
 * The catalogue of a folder, as the product would read it from its database, nobody having confirmed anything. Cases are history:
 * a fieldlab that has ended since was open then.
 *
 * @param fieldlabs the folder of `fieldlabs.json`
 * @param taxonomy the folder of `technologies.json`
 */
export async function readCatalogue(fieldlabs: string, taxonomy: string): Promise<RankingCatalogue> {
  const entries = await readJson<FieldlabEntry[]>(join(fieldlabs, 'fieldlabs.json'));
  const { groups, technologies } = await readJson<TechnologiesFile>(join(taxonomy, 'technologies.json'));
  return {
    version: 1,
    groups: groups.map(({ id, label_nl, label_en }): TechnologyGroup => ({ id, labelNl: label_nl, labelEn: label_en })),
    technologies: technologies.map((entry): Technology => ({
      id: entry.id,
      group: entry.group,
      labelNl: entry.label_nl,
      labelEn: entry.label_en,
      synonymsNl: entry.synonyms_nl,
      synonymsEn: entry.synonyms_en,
    })),
    fieldlabs: entries.map(fieldlabOf),
  };
}

function fieldlabOf(entry: FieldlabEntry): RankingFieldlab {
  return {
    id: entry.id,
    name: entry.name,
    hubId: entry.hub,
    province: entry.province,
    city: entry.city,
    latitude: entry.lat,
    longitude: entry.lon,
    organisation: entry.organisation,
    summaryNl: entry.summary_nl,
    summaryEn: entry.summary_en,
    sectors: entry.sectors,
    technologies: entry.technologies,
    status: entry.status === 'ended' ? 'unknown' : entry.status,
    confirmedAt: null,
    offers: entry.offers.map((offer) => ({
      id: offer.id,
      kind: offer.kind,
      titleNl: offer.title_nl,
      titleEn: offer.title_en,
      descriptionNl: offer.description_nl,
      descriptionEn: offer.description_en,
      technologies: offer.technologies,
      trlMin: offer.trl_min,
      trlMax: offer.trl_max,
      equipment: offer.equipment,
    })),
  };
}
