import { LANGUAGES, type Language } from '#libs/taxonomy';
import { addHits, saturate, type Evidence } from './concepts/graph.js';
import type { ConceptHit } from './concepts/matcher.js';
import { analyzeUnknown, asMeant, type AnalyzedText } from './language/analysis.js';
import { isDutchWord } from './language/compounds.js';
import type { RankingIndex } from './ranking-index.js';
import { termsOf, type WeightedTerm } from './text/terms.js';
import type { RankingChallenge } from './types.js';

/** One text of a challenge with what was found in it. */
export interface ReadText {
  /** Index into the challenge's texts. */
  source: number;
  reading: AnalyzedText;
  hits: readonly ConceptHit[];
}

/** What a challenge is searched by. */
export interface Meaning {
  terms: readonly WeightedTerm[];
  evidence: Evidence;
  /** What terms and evidence are made from, so that a name more costs no second reading. */
  tally: Tally;
}

/** A challenge as the ranker understands it. */
export interface ChallengeReading extends Meaning {
  /** Languages found, Dutch first. */
  languages: readonly Language[];
  texts: readonly ReadText[];
}

/** Terms with how often they stand there, and concepts with their hits added up. */
interface Tally {
  terms: ReadonlyMap<string, { count: number; weight: number }>;
  concepts: ReadonlyMap<number, number>;
}

/** A text in the sector field says less about the problem than the problem's own words. */
const WEIGHT_OF_SECTOR = 0.5;

/** Reads the texts and the sector of a challenge with the vocabulary of an index. */
export function readChallenge(index: RankingIndex, challenge: RankingChallenge): ChallengeReading {
  const found = new Set<Language>();
  const texts: ReadText[] = [];
  challenge.texts.forEach((text, source) => texts.push(...readText(index, text, source, found)));
  const sector = challenge.sector === null ? [] : readHits(index, challenge.sector);
  const tally = added({ terms: new Map(), concepts: new Map() }, texts, sector, index.weights.text);
  return { languages: LANGUAGES.filter((language) => found.has(language)), texts, ...meaningOf(tally) };
}

/** What a challenge means with the name of a concept added, as a text more. */
export function withName(index: RankingIndex, { tally }: Meaning, name: string): Meaning {
  return meaningOf(added(tally, readName(index, name), [], index.weights.text));
}

/** The names of the taxonomy come back in every ranking, so each is read once per index. */
function readName(index: RankingIndex, name: string): readonly ReadText[] {
  const memory = names.get(index) ?? new Map<string, readonly ReadText[]>();
  names.set(index, memory);
  const known = memory.get(name);
  if (known) return known;
  const read = readText(index, name, 0, new Set());
  memory.set(name, read);
  return read;
}

const names = new WeakMap<RankingIndex, Map<string, readonly ReadText[]>>();

function readText(index: RankingIndex, text: string, source: number, found: Set<Language>): ReadText[] {
  const { language, readings } = analyzeUnknown(text);
  if (language) found.add(language);
  return readings.map((written) => {
    const reading = language ? corrected(index, written) : written;
    return { source, reading, hits: index.graph.find(reading) };
  });
}

/** People type fast: a word that nobody knows is read as the known word one slip away. */
function corrected(index: RankingIndex, text: AnalyzedText): AnalyzedText {
  const { language } = text;
  const words = text.words.map((word) => {
    const isKnown = word.stop || word.light || word.parts.length > 0 || (language === 'nl' && isDutchWord(word.folded));
    const meant = isKnown ? null : index.spelling[language].correct(word.stem);
    return meant === null ? word : asMeant(word, meant, language);
  });
  return { language, words };
}

/** A tally with further texts, and with hits that are no problem of the company's. */
function added(
  tally: Tally,
  texts: readonly ReadText[],
  sector: ReadonlyArray<readonly ConceptHit[]>,
  weights: RankingIndex['weights']['text'],
): Tally {
  const terms = new Map(tally.terms);
  const concepts = new Map(tally.concepts);
  for (const { reading, hits } of texts) {
    addHits(concepts, hits, 1);
    for (const { term, weight } of termsOf(reading, weights.partWeight, weights.lightWeight)) {
      const known = terms.get(term);
      terms.set(term, { count: (known?.count ?? 0) + 1, weight: Math.max(known?.weight ?? 0, weight) });
    }
  }
  for (const hits of sector) addHits(concepts, hits, WEIGHT_OF_SECTOR);
  return { terms, concepts };
}

/** Every term once; a term that comes back counts with the logarithm of its frequency. */
function meaningOf(tally: Tally): Meaning {
  const terms: WeightedTerm[] = [];
  for (const [term, { count, weight }] of tally.terms) terms.push({ term, weight: weight * (1 + Math.log(count)) });
  return { terms, evidence: saturate(tally.concepts), tally };
}

const readHits = (index: RankingIndex, text: string): Array<readonly ConceptHit[]> =>
  analyzeUnknown(text).readings.map((reading) => index.graph.find(reading));
