import { LANGUAGES, PROVINCES, type Language, type Province } from '#libs/taxonomy';
import { technologyConcepts, addHits, ConceptGraph, saturate, type Evidence } from './concepts/graph.js';
import { ConceptPostings } from './concepts/concept-postings.js';
import { coverageOf, type Coverage } from './concepts/support.js';
import { ExperienceIndex, SHIPPED_EXPERIENCE, type Experience } from './experience/experience.js';
import { markedText, type MarkedText } from './explanation/marked-text.js';
import { FocusIndex, profileOf, type Profile } from './features/focus.js';
import { nearness } from './features/distance.js';
import { directionOf, type Direction } from './features/kinship.js';
import { fieldlabTexts, offerTexts, parallelTexts, plainTermsOf, type FieldText } from './catalogue-texts.js';
import { analyze } from './language/analysis.js';
import { withTradeLanguage } from './trade-language/trade-language.js';
import { SpellingIndex } from './language/spelling.js';
import type { PostingIndex } from './text/posting-index.js';
import { PostingIndexBuilder } from './text/posting-index-builder.js';
import { termsOf, type WeightedTerm } from './text/terms.js';
import { learnTranslations, type ParallelText, type Translations } from './text/translations.js';
import type { RankingCatalogue, RankingFieldlab, RankingOffer } from './types.js';
import { SHIPPED_WEIGHTS, TEXT_FIELDS, type RankingWeights } from './weights/weights.js';

/** An offer as the ranker keeps it. */
export interface IndexedOffer {
  offer: RankingOffer;
  /** Its document in the index of offers. */
  document: number;
  texts: readonly MarkedText[];
}

/** A fieldlab as the ranker keeps it; its place in the list is its document in the index of fieldlabs. */
export interface IndexedFieldlab {
  fieldlab: RankingFieldlab;
  coverage: Coverage;
  texts: readonly MarkedText[];
  offers: readonly IndexedOffer[];
}

/** A catalogue made ready for ranking. Build it once per catalogue version; it is never changed. */
export interface RankingIndex {
  catalogueVersion: number;
  weights: RankingWeights;
  graph: ConceptGraph;
  fieldlabs: readonly IndexedFieldlab[];
  /** Both number their terms alike. */
  fieldlabText: PostingIndex;
  offerText: PostingIndex;
  fieldlabConcepts: ConceptPostings;
  offerConcepts: ConceptPostings;
  spelling: Readonly<Record<Language, SpellingIndex>>;
  /** What every fieldlab and every offer is about. */
  fieldlabFocus: FocusIndex;
  offerFocus: FocusIndex;
  /** What each fieldlab is about, for comparing them with each other. */
  directions: readonly Direction[];
  experience: ExperienceIndex;
  /** Per term what it is called in the other language: numbers of terms, each with its probability. */
  translations: ReadonlyMap<string, ReadonlyArray<{ term: number; weight: number }>>;
  /** Per province how near each fieldlab is, 0 to 1. */
  nearness: Readonly<Record<Province, Float64Array>>;
  /** Per concept: 0 when every fieldlab has it, 1 when one has it. */
  rarities: Float64Array;
}

/**
 * Makes a catalogue ready for ranking. The order of its lists changes nothing.
 *
 * @param weights and experience: the shipped ones unless others are being judged
 */
export function buildIndex(
  catalogue: RankingCatalogue,
  weights: RankingWeights = SHIPPED_WEIGHTS,
  experience: Experience = SHIPPED_EXPERIENCE,
): RankingIndex {
  const graph = new ConceptGraph(withTradeLanguage(technologyConcepts(catalogue.technologies.toSorted(byId))));
  const builders = new Builders(weights);
  const fieldlabs = catalogue.fieldlabs.toSorted(byId).map((fieldlab) => indexFieldlab(fieldlab, graph, builders));
  const fieldlabText = builders.fieldlabs.build();
  const concepts = graph.concepts.length;
  const fieldlabConcepts = new ConceptPostings(
    concepts,
    fieldlabs.map(({ coverage }) => coverage),
  );
  const rarities = raritiesOf(concepts, fieldlabConcepts, fieldlabs.length);
  const profile = (evidence: Evidence): Profile => profileOf(evidence, graph.concepts, rarities);
  const profiles = builders.fieldlabEvidence.map(profile);
  return {
    catalogueVersion: catalogue.version,
    weights,
    graph,
    fieldlabs,
    fieldlabText,
    offerText: builders.offers.build(),
    fieldlabConcepts,
    offerConcepts: new ConceptPostings(concepts, builders.offerCoverages),
    spelling: { nl: spellingOf('nl', graph, fieldlabText), en: spellingOf('en', graph, fieldlabText) },
    fieldlabFocus: new FocusIndex(profiles, concepts),
    offerFocus: new FocusIndex(builders.offerEvidence.map(profile), concepts),
    directions: builders.toldEvidence.map((told) => directionOf(profile(told), rarities)),
    experience: new ExperienceIndex(
      experience,
      fieldlabs.map(({ fieldlab }) => (fieldlab.status === 'ended' ? null : fieldlab.id)),
    ),
    nearness: nearnessByProvince(catalogue.fieldlabs.toSorted(byId), weights.distance.halvingKm),
    translations: numbered(learnTranslations([...labels(graph), ...builders.parallel]), fieldlabText),
    rarities,
  };
}

/** What an index is collected in while the catalogue is read. */
class Builders {
  readonly fieldlabs: PostingIndexBuilder;
  readonly offers: PostingIndexBuilder;
  /** By the number of the document. */
  readonly fieldlabEvidence: Evidence[] = [];
  /** What the texts of each fieldlab tell, without what it declares, so that declaring more turns it away from nobody. */
  readonly toldEvidence: Evidence[] = [];
  readonly offerEvidence: Evidence[] = [];
  readonly offerCoverages: Coverage[] = [];
  readonly parallel: ParallelText[] = [];

  constructor(readonly weights: RankingWeights) {
    const fields = TEXT_FIELDS.map((field) => weights.text.fields[field]);
    const terms = new Map<string, number>();
    this.fieldlabs = new PostingIndexBuilder(fields, weights.text.k1, terms);
    this.offers = new PostingIndexBuilder(fields, weights.text.k1, terms);
  }

  marked(texts: readonly FieldText[]): MarkedText[] {
    return texts.map((text) => markedText(text, (term) => this.fieldlabs.numberOf(term)));
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));

function indexFieldlab(fieldlab: RankingFieldlab, graph: ConceptGraph, builders: Builders): IndexedFieldlab {
  const { weights } = builders;
  const sums = new Map<number, number>();
  const texts = fieldlabTexts(fieldlab, graph);
  addTexts(sums, texts, weights);
  const told = new Map(sums);
  declare(sums, fieldlab.technologies, weights.concepts.declaredByFieldlab, graph);
  for (const sector of fieldlab.sectors) addHits(sums, graph.find(analyze(sector, 'nl')), weights.concepts.sectors);
  const all = [...texts];
  builders.parallel.push(...parallelTexts(texts));
  const offers = fieldlab.offers.toSorted(byId).map((offer): IndexedOffer => {
    const own = new Map<number, number>();
    const ownTexts = offerTexts(offer, graph);
    all.push(...ownTexts);
    builders.parallel.push(...parallelTexts(ownTexts));
    addTexts(own, ownTexts, weights);
    addAll(told, own);
    declare(own, offer.technologies, weights.concepts.declaredByOffer, graph);
    addAll(sums, own);
    const evidence = saturate(own);
    builders.offerEvidence.push(evidence);
    builders.offerCoverages.push(coverageOf(graph, evidence));
    return { offer, document: builders.offers.add(fieldTerms(ownTexts, weights)), texts: builders.marked(ownTexts) };
  });
  builders.fieldlabs.add(fieldTerms(all, weights));
  const evidence = saturate(sums);
  builders.fieldlabEvidence.push(evidence);
  builders.toldEvidence.push(saturate(told));
  return { fieldlab, coverage: coverageOf(graph, evidence), texts: builders.marked(texts), offers };
}

function nearnessByProvince(fieldlabs: readonly RankingFieldlab[], halvingKm: number): Record<Province, Float64Array> {
  const near = PROVINCES.map((province) => [province, Float64Array.from(fieldlabs, (lab) => nearness(province, lab, halvingKm))]);
  return Object.fromEntries(near) as Record<Province, Float64Array>;
}

/** Translations that stand in the catalogue, by the numbers of their terms. */
function numbered(translations: Translations, text: PostingIndex): RankingIndex['translations'] {
  const known = new Map<string, Array<{ term: number; weight: number }>>();
  for (const [term, others] of translations) {
    const own = others.map((other) => ({ term: text.numberOf(other.term), weight: other.weight })).filter((one) => one.term >= 0);
    if (own.length > 0) known.set(term, own);
  }
  return known;
}

/** The names of the concepts, which stand there in both languages too. */
function labels({ concepts }: ConceptGraph): ParallelText[] {
  return concepts.map(({ label }) => ({
    one: plainTermsOf(analyze(label.nl, 'nl')),
    other: plainTermsOf(analyze(label.en, 'en')),
  }));
}

/** A text stands there in both languages; what both say counts once. */
function addTexts(sums: Map<number, number>, texts: readonly FieldText[], weights: RankingWeights): void {
  const perLanguage = { nl: new Map<number, number>(), en: new Map<number, number>() };
  for (const { field, hits } of texts)
    for (const language of LANGUAGES) {
      const own = hits.filter((hit) => hit.language === language);
      addHits(perLanguage[language], own, weights.concepts[field]);
    }
  for (const concept of new Set([...perLanguage.nl.keys(), ...perLanguage.en.keys()])) {
    const sum = Math.max(perLanguage.nl.get(concept) ?? 0, perLanguage.en.get(concept) ?? 0);
    sums.set(concept, (sums.get(concept) ?? 0) + sum);
  }
}

function addAll(sums: Map<number, number>, others: ReadonlyMap<number, number>): void {
  for (const [concept, sum] of others) sums.set(concept, (sums.get(concept) ?? 0) + sum);
}

function declare(sums: Map<number, number>, technologies: readonly string[], weight: number, graph: ConceptGraph): void {
  for (const id of new Set(technologies)) {
    const concept = graph.numberOf(id);
    if (concept !== undefined) sums.set(concept, (sums.get(concept) ?? 0) + weight);
  }
}

function fieldTerms(texts: readonly FieldText[], weights: RankingWeights): WeightedTerm[][] {
  return TEXT_FIELDS.map((field) =>
    texts
      .filter((text) => text.field === field)
      .flatMap((text) => text.readings.flatMap((reading) => termsOf(reading, weights.text.partWeight))),
  );
}

/** The words that can be meant: those of the catalogue and those that concepts are known by. */
function spellingOf(language: Language, graph: ConceptGraph, text: PostingIndex): SpellingIndex {
  const words = new Map(graph.vocabulary(language).map((word) => [word, 1]));
  const prefix = `${language}:`;
  for (const term of text.vocabulary())
    if (term.startsWith(prefix)) words.set(term.slice(prefix.length), 1 + text.documentFrequency(term));
  return new SpellingIndex(words);
}

/** What a concept tells apart: the fewer fieldlabs cover it, themselves or by what is near it, the more. */
function raritiesOf(concepts: number, postings: ConceptPostings, fieldlabs: number): Float64Array {
  const most = Math.log(1 + fieldlabs);
  return Float64Array.from({ length: concepts }, (_, concept) =>
    most === 0 ? 0 : Math.log((1 + fieldlabs) / Math.max(1, postings.total(concept))) / most,
  );
}
