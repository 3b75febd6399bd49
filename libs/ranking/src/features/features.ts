import type { ConceptKind } from '../concepts/concept.js';
import type { Evidence } from '../concepts/graph.js';
import { coverageOf } from '../concepts/support.js';
import type { ChallengeReading } from '../challenge-reading.js';
import type { IndexedFieldlab, IndexedOffer, RankingIndex } from '../ranking-index.js';
import type { Contribution, FeatureName, RankingChallenge, RankingSituation } from '../types.js';
import type { RankingWeights } from '../weights/weights.js';
import { askedConcepts, overlapsOf, type AskedConcepts } from './concept-overlap.js';
import { focusOf, type Profile } from './focus.js';
import { precedence } from './precedent.js';
import { textScores, type TextScores } from './text-scores.js';

/** What was measured between one challenge and one fieldlab. A feature that cannot be told is absent. */
export interface Measured {
  values: ReadonlyMap<OwnFeature, number>;
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
  /** How far the challenge speaks of every concept, itself or of what is near it. */
  asked: Float32Array;
}

const WORK: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['technology', 'work']);
const DOMAIN: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['domain']);

/** Searches the index with the words and concepts of a challenge. */
export function meet(index: RankingIndex, reading: ChallengeReading): Meeting {
  const [fieldlabs, offers] = [index.fieldlabText.size, index.offerText.size];
  const { doubt } = index.weights.concepts;
  const work = askedConcepts(index, reading.evidence, WORK);
  const domain = askedConcepts(index, reading.evidence, DOMAIN);
  return {
    evidence: reading.evidence,
    work,
    domain,
    text: textScores(index, reading.terms),
    workOverlap: {
      fieldlabs: overlapsOf(work, index.fieldlabConcepts, fieldlabs, doubt),
      offers: overlapsOf(work, index.offerConcepts, offers, doubt),
    },
    domainOverlap: overlapsOf(domain, index.fieldlabConcepts, fieldlabs, doubt),
    asked: coverageOf(index.graph, reading.evidence).support,
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
  const { weights } = index;
  const bestOffer = chooseOffer(index, challenge, meeting, indexed);
  const values = new Map<OwnFeature, number>();
  const { text, concepts } = weights.bestOffer;
  const { focus } = weights;
  const score = bestOffer ? (meeting.text.offers[bestOffer.document] ?? 0) : 0;
  const overlap = bestOffer ? (meeting.workOverlap.offers[bestOffer.document] ?? 0) : 0;
  values.set('lexical', squash((1 - text) * (meeting.text.fieldlabs[document] ?? 0) + text * score, weights.text.halfway));
  const covered = (1 - concepts) * (meeting.workOverlap.fieldlabs[document] ?? 0) + concepts * overlap;
  values.set(
    'technology',
    covered === 0 ? 0 : covered ** (1 - focus.power) * focusOn(index, meeting, document, indexed) ** focus.power,
  );
  if (meeting.domain.total > 0) values.set('sector', meeting.domainOverlap[document] ?? 0);
  if (challenge.serviceKind) values.set('serviceKind', bestOffer?.offer.kind === challenge.serviceKind ? 1 : 0);
  if (challenge.trl !== null && bestOffer) values.set('trl', readinessFit(challenge.trl, bestOffer.offer));
  if (challenge.province) values.set('distance', index.nearness[challenge.province][document] ?? 0);
  const similarity = situation.similarity.get(indexed.fieldlab.id);
  if (similarity !== undefined) values.set('dense', similarity);
  addHistory(index, situation, meeting, indexed.fieldlab.id, values);
  return { values, bestOffer };
}

/** How far the challenge is about what the fieldlab is about: over all it has, and in the offer that has it most. */
function focusOn(index: RankingIndex, { asked }: Meeting, document: number, { offers }: IndexedFieldlab): number {
  const { profiles } = index;
  const { offer, surely } = index.weights.focus;
  const of = (profile: Profile | undefined): number => (profile ? focusOf(profile, asked, surely) : 0);
  const best = offers.reduce((highest, each) => Math.max(highest, of(profiles.offers[each.document])), 0);
  return (1 - offer) * of(profiles.fieldlabs[document]) + offer * best;
}

/** What the fieldlab's own history tells. A finished case speaks for it, never against it: it counts where it lifts the fit. */
function addHistory(
  index: RankingIndex,
  situation: RankingSituation,
  meeting: Meeting,
  id: string,
  values: Map<OwnFeature, number>,
): void {
  const { weights } = index;
  if (situation.sizeAnswers) {
    const answers = situation.sizeAnswers.get(id) ?? { suited: 0, refused: 0 };
    const suited = weights.size.priorSuited + answers.suited;
    values.set('size', suited / (suited + weights.size.priorRefused + answers.refused));
  }
  const precedents = situation.precedents.get(id);
  if (!precedents) return;
  const precedent = precedence(index, meeting.evidence, precedents);
  if (precedent > fitOf(weights, values)) values.set('precedent', precedent);
}

/** What is measured between a challenge and one fieldlab by itself; kinship needs to know how all fit. */
type OwnFeature = Exclude<FeatureName, 'kinship'>;

/** The weighted mean of the features present. */
export function fitOf(weights: RankingWeights, values: ReadonlyMap<OwnFeature, number>): number {
  let [sum, total] = [0, 0];
  for (const [feature, value] of values) {
    sum += weights.features[feature] * value;
    total += weights.features[feature];
  }
  return total === 0 ? 0 : sum / total;
}

/** The parts of a fit: kinship has its share, and the weights of the other features present are renormalised to the rest. */
export function contributionsOf(
  { weights }: RankingIndex,
  values: ReadonlyMap<OwnFeature, number>,
  kinship: number,
): Contribution[] {
  const { share } = weights.kinship;
  let total = 0;
  for (const feature of values.keys()) total += weights.features[feature];
  const parts: Contribution[] = [{ feature: 'kinship', value: kinship, weight: share, points: kinship * share }];
  for (const [feature, value] of values) {
    const weight = total === 0 ? 0 : (weights.features[feature] / total) * (1 - share);
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
