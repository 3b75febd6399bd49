import type { ConceptKind } from '../concepts/concept.js';
import type { Evidence } from '../concepts/graph.js';
import { coverageOf } from '../concepts/support.js';
import type { Meaning } from '../challenge-reading.js';
import type { IndexedFieldlab, IndexedOffer, RankingIndex } from '../ranking-index.js';
import type { Contribution, FeatureName, RankingChallenge, RankingSituation } from '../types.js';
import type { RankingWeights } from '../weights/weights.js';
import { askedConcepts, overlapsOf, type AskedConcepts } from './concept-overlap.js';
import { precedence } from './precedent.js';
import { textScores, type TextScores } from './text-scores.js';

/** What is measured between a challenge and one fieldlab by itself; kinship and experience need to know how all fit. */
const OWN_FEATURES = [
  'lexical',
  'technology',
  'sector',
  'serviceKind',
  'trl',
  'distance',
  'size',
  'precedent',
  'dense',
] as const satisfies ReadonlyArray<Exclude<FeatureName, 'kinship' | 'experience'>>;

/** Each feature from 0 to 1; null where it cannot be told. */
export type Values = Record<(typeof OWN_FEATURES)[number], number | null>;

/** What was measured between one challenge and one fieldlab. */
export interface Measured {
  values: Readonly<Values>;
  bestOffer: IndexedOffer | null;
}

/** What a challenge meets in the whole index: one number per document of fieldlabs and of offers. */
export interface Meeting {
  evidence: Evidence;
  work: AskedConcepts;
  domain: AskedConcepts;
  text: TextScores;
  workOverlap: { fieldlabs: Float64Array; offers: Float64Array };
  domainOverlap: Float64Array;
  /** How far the challenge is about what each is about. */
  focus: { fieldlabs: Float64Array; offers: Float64Array };
}

const WORK: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['technology', 'work']);
const DOMAIN: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['domain']);

/** Searches the index with the words and concepts of a challenge. */
export function meet(index: RankingIndex, { terms, evidence }: Meaning): Meeting {
  const [fieldlabs, offers] = [index.fieldlabText.size, index.offerText.size];
  const { doubt } = index.weights.concepts;
  const { surely } = index.weights.focus;
  const asked = coverageOf(index.graph, evidence).support;
  const work = askedConcepts(index, evidence, WORK);
  const domain = askedConcepts(index, evidence, DOMAIN);
  return {
    evidence,
    work,
    domain,
    text: textScores(index, terms),
    workOverlap: {
      fieldlabs: overlapsOf(work, index.fieldlabConcepts, fieldlabs, doubt),
      offers: overlapsOf(work, index.offerConcepts, offers, doubt),
    },
    domainOverlap: overlapsOf(domain, index.fieldlabConcepts, fieldlabs, doubt),
    focus: { fieldlabs: index.fieldlabFocus.focuses(asked, surely), offers: index.offerFocus.focuses(asked, surely) },
  };
}

/** Measures every feature that can be told, each 0 to 1. @param document the fieldlab's place in the index */
export function measure(
  index: RankingIndex,
  challenge: RankingChallenge,
  situation: RankingSituation,
  meeting: Meeting,
  document: number,
  indexed: IndexedFieldlab,
): Measured {
  const { serviceKind, trl, province } = challenge;
  const { id } = indexed.fieldlab;
  const bestOffer = chooseOffer(index, challenge, meeting, indexed);
  const values: Values = {
    lexical: lexicalFit(index, meeting, document, bestOffer),
    technology: technologyFit(index, meeting, document, indexed, bestOffer),
    sector: meeting.domain.total > 0 ? (meeting.domainOverlap[document] ?? 0) : null,
    serviceKind: serviceKind && Number(bestOffer?.offer.kind === serviceKind),
    trl: trl === null || !bestOffer ? null : readinessFit(trl, bestOffer.offer),
    distance: province && (index.nearness[province][document] ?? 0),
    size: sizeFit(index.weights, situation, id),
    precedent: null,
    dense: situation.similarity.get(id) ?? null,
  };
  const precedents = situation.precedents.get(id);
  if (precedents) {
    // A finished case speaks for a fieldlab, never against it: it counts where it lifts the fit.
    const precedent = precedence(index, meeting.evidence, precedents);
    if (precedent > fitOf(index.weights, values)) values.precedent = precedent;
  }
  return { values, bestOffer };
}

function lexicalFit({ weights }: RankingIndex, { text }: Meeting, document: number, bestOffer: IndexedOffer | null): number {
  const share = weights.bestOffer.text;
  const best = bestOffer ? (text.offers[bestOffer.document] ?? 0) : 0;
  return squash((1 - share) * (text.fieldlabs[document] ?? 0) + share * best, weights.text.halfway);
}

function technologyFit(
  index: RankingIndex,
  meeting: Meeting,
  document: number,
  indexed: IndexedFieldlab,
  bestOffer: IndexedOffer | null,
): number {
  const { bestOffer: shares, focus } = index.weights;
  const { fieldlabs, offers } = meeting.workOverlap;
  const best = bestOffer ? (offers[bestOffer.document] ?? 0) : 0;
  const covered = (1 - shares.concepts) * (fieldlabs[document] ?? 0) + shares.concepts * best;
  if (covered === 0) return 0;
  return covered ** (1 - focus.power) * focusOn(meeting, focus.offer, document, indexed) ** focus.power;
}

/**
 * How far the challenge is about what the fieldlab is about: over all it has, and in the offer that has it most.
 *
 * @param share what that offer counts, 0 to 1
 */
function focusOn({ focus }: Meeting, share: number, document: number, { offers }: IndexedFieldlab): number {
  let best = 0;
  for (const each of offers) best = Math.max(best, focus.offers[each.document] ?? 0);
  return (1 - share) * (focus.fieldlabs[document] ?? 0) + share * best;
}

/** How the fieldlab answered companies of this size, shrunk towards what all do. */
function sizeFit({ size }: RankingWeights, { sizeAnswers }: RankingSituation, id: string): number | null {
  if (!sizeAnswers) return null;
  const answers = sizeAnswers.get(id) ?? { suited: 0, refused: 0 };
  const suited = size.priorSuited + answers.suited;
  return suited / (suited + size.priorRefused + answers.refused);
}

/** The weighted mean of the features that can be told. */
export function fitOf(weights: RankingWeights, values: Readonly<Values>): number {
  let [sum, total] = [0, 0];
  for (const feature of OWN_FEATURES) {
    const value = values[feature];
    if (value === null) continue;
    sum += weights.features[feature] * value;
    total += weights.features[feature];
  }
  return total === 0 ? 0 : sum / total;
}

/** What is measured beside the features that a fieldlab has by itself, each 0 to 1; null where it cannot be told. */
export interface Beside {
  kinship: number;
  experience: number | null;
}

/** The parts of a fit that kinship and experience make up; where there is no experience the others have its part too. */
export function sharesOf({ kinship, experience }: RankingWeights, beside: Beside): { kinship: number; experience: number } {
  return beside.experience === null
    ? { kinship: kinship.share / (1 - experience.share), experience: 0 }
    : { kinship: kinship.share, experience: experience.share };
}

/** The parts of a fit: kinship and experience have their shares, and the weights of the others present are renormalised to the rest. */
export function contributionsOf({ weights }: RankingIndex, values: Readonly<Values>, beside: Beside): Contribution[] {
  let total = 0;
  for (const feature of OWN_FEATURES) if (values[feature] !== null) total += weights.features[feature];
  const shares = sharesOf(weights, beside);
  const parts: Contribution[] = [];
  for (const feature of ['kinship', 'experience'] as const) {
    const value = beside[feature];
    if (value !== null) parts.push({ feature, value, weight: shares[feature], points: value * shares[feature] });
  }
  for (const feature of OWN_FEATURES) {
    const value = values[feature];
    if (value === null) continue;
    const weight = total === 0 ? 0 : (weights.features[feature] / total) * (1 - shares.kinship - shares.experience);
    parts.push({ feature, value, weight, points: value * weight });
  }
  return parts.sort((a, b) => b.points - a.points || (a.feature < b.feature ? -1 : 1));
}

const squash = (score: number, halfway: number): number => score / (score + halfway);

/** 1 inside the range of the offer, a quarter less for every level outside it. */
function readinessFit(trl: number, offer: { trlMin: number; trlMax: number }): number {
  const outside = Math.max(0, offer.trlMin - trl, trl - offer.trlMax);
  return Math.max(0, 1 - outside / 4);
}

/** The offer that answers best: of the asked kind when there is one, then by words and technologies. */
function chooseOffer(
  index: RankingIndex,
  challenge: RankingChallenge,
  { text, workOverlap }: Meeting,
  { offers }: IndexedFieldlab,
): IndexedOffer | null {
  const asked = challenge.serviceKind;
  const isAsked = asked !== null && offers.some(({ offer }) => offer.kind === asked);
  const { lexical, technology } = index.weights.features;
  let best: IndexedOffer | null = null;
  let highest = -1;
  for (const indexed of offers) {
    if (isAsked && indexed.offer.kind !== asked) continue;
    const { document } = indexed;
    const worth =
      lexical * squash(text.offers[document] ?? 0, index.weights.text.halfway) + technology * (workOverlap.offers[document] ?? 0);
    if (worth <= highest) continue;
    best = indexed;
    highest = worth;
  }
  return best;
}
