import type { ConceptKind } from '../concepts/concept.js';
import type { ChallengeReading } from '../challenge-reading.js';
import type { IndexedFieldlab, IndexedOffer, RankingIndex } from '../ranking-index.js';
import type { Contribution, FeatureName, RankingChallenge } from '../types.js';
import { conceptOverlap, type ConceptSupport } from './concept-overlap.js';
import { nearness } from './distance.js';

/** What was measured between one challenge and one fieldlab. A feature that cannot be told is absent. */
export interface Measured {
  values: ReadonlyMap<FeatureName, number>;
  /** Behind the technology and sector features, strongest first. */
  work: readonly ConceptSupport[];
  domain: readonly ConceptSupport[];
  bestOffer: IndexedOffer | null;
}

/** Text scores of one challenge over the whole index. */
export interface TextScores {
  fieldlabs: Float64Array;
  offers: Float64Array;
}

const WORK: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['technology', 'work']);
const DOMAIN: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['domain']);

/** Searches both text indexes with the words of a challenge. */
export function scoreTexts(index: RankingIndex, reading: ChallengeReading): TextScores {
  const fieldlabs = new Float64Array(index.fieldlabText.size);
  const offers = new Float64Array(index.offerText.size);
  for (const { term, weight } of reading.terms) {
    index.fieldlabText.addTo(fieldlabs, term, weight);
    index.offerText.addTo(offers, term, weight);
  }
  return { fieldlabs, offers };
}

/** Measures every feature that can be told, each 0 to 1. @param document the fieldlab's place in the index */
export function measure(
  index: RankingIndex,
  challenge: RankingChallenge,
  reading: ChallengeReading,
  scores: TextScores,
  document: number,
  indexed: IndexedFieldlab,
): Measured {
  const { weights } = index;
  const { fieldlab } = indexed;
  const work = conceptOverlap(index, reading.evidence, indexed.coverage, WORK);
  const domain = conceptOverlap(index, reading.evidence, indexed.coverage, DOMAIN);
  const chosen = chooseOffer(index, challenge, reading, scores, indexed);
  const bestOffer = chosen?.offer ?? null;
  const values = new Map<FeatureName, number>();
  const { text, concepts } = weights.bestOffer;
  values.set(
    'lexical',
    squash((1 - text) * (scores.fieldlabs[document] ?? 0) + text * (chosen?.score ?? 0), weights.text.halfway),
  );
  values.set('technology', (1 - concepts) * (work?.value ?? 0) + concepts * (chosen?.overlap ?? 0));
  if (domain) values.set('sector', domain.value);
  if (challenge.serviceKind) values.set('serviceKind', bestOffer?.offer.kind === challenge.serviceKind ? 1 : 0);
  if (challenge.trl !== null && bestOffer) values.set('trl', readinessFit(challenge.trl, bestOffer.offer));
  if (challenge.province) values.set('distance', nearness(challenge.province, fieldlab, weights.distance.halvingKm));
  return { values, work: work?.supports ?? [], domain: domain?.supports ?? [], bestOffer };
}

/** The parts of a fit: the weights of the features present are renormalised to 1. */
export function contributionsOf(index: RankingIndex, values: ReadonlyMap<FeatureName, number>): Contribution[] {
  let total = 0;
  for (const feature of values.keys()) total += index.weights.features[feature];
  return [...values]
    .map(([feature, value]) => {
      const weight = total === 0 ? 0 : index.weights.features[feature] / total;
      return { feature, value, weight, points: value * weight };
    })
    .toSorted((a, b) => b.points - a.points || (a.feature < b.feature ? -1 : 1));
}

const squash = (score: number, halfway: number): number => score / (score + halfway);

/** 1 inside the range of the offer, a quarter less for every level outside it. */
function readinessFit(trl: number, offer: { trlMin: number; trlMax: number }): number {
  const outside = Math.max(0, offer.trlMin - trl, trl - offer.trlMax);
  return Math.max(0, 1 - outside / 4);
}

/** An offer with what it is worth by itself. */
interface ChosenOffer {
  offer: IndexedOffer;
  /** Its own BM25F score. */
  score: number;
  /** How far it covers the challenge's work by itself, 0 to 1. */
  overlap: number;
}

/** The offer that answers best: of the asked kind when there is one, then by words and technologies. */
function chooseOffer(
  index: RankingIndex,
  challenge: RankingChallenge,
  reading: ChallengeReading,
  scores: TextScores,
  indexed: IndexedFieldlab,
): ChosenOffer | null {
  const asked = challenge.serviceKind;
  const fitting = asked ? indexed.offers.filter(({ offer }) => offer.kind === asked) : indexed.offers;
  const { lexical, technology } = index.weights.features;
  let best: ChosenOffer | null = null;
  let highest = -1;
  for (const offer of fitting.length > 0 ? fitting : indexed.offers) {
    const overlap = conceptOverlap(index, reading.evidence, offer.coverage, WORK)?.value ?? 0;
    const score = scores.offers[offer.document] ?? 0;
    const worth = lexical * squash(score, index.weights.text.halfway) + technology * overlap;
    if (worth > highest) {
      best = { offer, score, overlap };
      highest = worth;
    }
  }
  return best;
}
