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

/** A challenge as the ranker understands it. */
export interface ChallengeReading {
  /** Languages found, Dutch first. */
  languages: readonly Language[];
  texts: readonly ReadText[];
  terms: readonly WeightedTerm[];
  evidence: Evidence;
}

/** A text in the sector field says less about the problem than the problem's own words. */
const WEIGHT_OF_SECTOR = 0.5;

/** Reads the texts and the sector of a challenge with the vocabulary of an index. */
export function readChallenge(index: RankingIndex, challenge: RankingChallenge): ChallengeReading {
  const found = new Set<Language>();
  const texts: ReadText[] = [];
  challenge.texts.forEach((text, source) => texts.push(...readText(index, text, source, found)));
  return {
    languages: LANGUAGES.filter((language) => found.has(language)),
    texts,
    terms: queryTerms(texts, index.weights.text),
    evidence: evidenceOf(index, texts, challenge.sector),
  };
}

/** The reading of the same challenge with one text more. */
export function withText(
  index: RankingIndex,
  challenge: RankingChallenge,
  { languages, texts }: ChallengeReading,
  more: string,
): ChallengeReading {
  const all = [...texts, ...readText(index, more, challenge.texts.length, new Set())];
  return {
    languages,
    texts: all,
    terms: queryTerms(all, index.weights.text),
    evidence: evidenceOf(index, all, challenge.sector),
  };
}

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

/** Every term once; a term that comes back counts with the logarithm of its frequency. */
function queryTerms(texts: readonly ReadText[], weights: RankingIndex['weights']['text']): WeightedTerm[] {
  const counted = new Map<string, { count: number; weight: number }>();
  for (const { reading } of texts)
    for (const { term, weight } of termsOf(reading, weights.partWeight, weights.lightWeight)) {
      const known = counted.get(term);
      counted.set(term, { count: (known?.count ?? 0) + 1, weight: Math.max(known?.weight ?? 0, weight) });
    }
  return [...counted].map(([term, { count, weight }]) => ({ term, weight: weight * (1 + Math.log(count)) }));
}

function evidenceOf(index: RankingIndex, texts: readonly ReadText[], sector: string | null): Evidence {
  const sums = new Map<number, number>();
  for (const { hits } of texts) addHits(sums, hits, 1);
  if (sector) for (const reading of analyzeUnknown(sector).readings) addHits(sums, index.graph.find(reading), WEIGHT_OF_SECTOR);
  return saturate(sums);
}
