import { LANGUAGES, type Language } from '#libs/taxonomy';
import { technologyConcepts, addHits, ConceptGraph, saturate } from './concepts/graph.js';
import { coverageOf, type Coverage } from './concepts/support.js';
import { fieldlabTexts, offerTexts, type FieldText } from './catalogue-texts.js';
import { analyze } from './language/analysis.js';
import { withTradeLanguage } from './trade-language/trade-language.js';
import { SpellingIndex } from './language/spelling.js';
import { PostingIndexBuilder, type PostingIndex, type WeightedTerm } from './text/posting-index.js';
import { termsOf } from './text/terms.js';
import type { RankingCatalogue, RankingFieldlab, RankingOffer } from './types.js';
import { SHIPPED_WEIGHTS, TEXT_FIELDS, type RankingWeights } from './weights/weights.js';

/** An offer as the ranker keeps it. */
export interface IndexedOffer {
  offer: RankingOffer;
  /** Its document in the index of offers. */
  document: number;
  coverage: Coverage;
  texts: readonly FieldText[];
}

/** A fieldlab as the ranker keeps it; its place in the list is its document in the index of fieldlabs. */
export interface IndexedFieldlab {
  fieldlab: RankingFieldlab;
  coverage: Coverage;
  texts: readonly FieldText[];
  offers: readonly IndexedOffer[];
}

/** A catalogue made ready for ranking. Build it once per catalogue version; it is never changed. */
export interface RankingIndex {
  catalogueVersion: number;
  weights: RankingWeights;
  graph: ConceptGraph;
  fieldlabs: readonly IndexedFieldlab[];
  fieldlabText: PostingIndex;
  offerText: PostingIndex;
  spelling: Readonly<Record<Language, SpellingIndex>>;
  /** Per concept: 0 when every fieldlab has it, 1 when one has it. */
  rarities: Float64Array;
}

/**
 * Makes a catalogue ready for ranking. The order of its lists changes nothing.
 *
 * @param weights the shipped ones unless another set is being judged
 */
export function buildIndex(catalogue: RankingCatalogue, weights: RankingWeights = SHIPPED_WEIGHTS): RankingIndex {
  const graph = new ConceptGraph(withTradeLanguage(technologyConcepts(catalogue.technologies.toSorted(byId))));
  const fields = TEXT_FIELDS.map((field) => weights.text.fields[field]);
  const labBuilder = new PostingIndexBuilder(fields, weights.text.k1);
  const offerBuilder = new PostingIndexBuilder(fields, weights.text.k1);
  const fieldlabs = catalogue.fieldlabs.toSorted(byId).map((fieldlab) => {
    const indexed = indexFieldlab(fieldlab, graph, weights, offerBuilder);
    labBuilder.add(fieldTerms([...indexed.texts, ...indexed.offers.flatMap((offer) => offer.texts)], weights));
    return indexed;
  });
  const fieldlabText = labBuilder.build();
  return {
    catalogueVersion: catalogue.version,
    weights,
    graph,
    fieldlabs,
    fieldlabText,
    spelling: { nl: spellingOf('nl', graph, fieldlabText), en: spellingOf('en', graph, fieldlabText) },
    offerText: offerBuilder.build(),
    rarities: raritiesOf(graph, fieldlabs),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));

function indexFieldlab(
  fieldlab: RankingFieldlab,
  graph: ConceptGraph,
  weights: RankingWeights,
  offerBuilder: PostingIndexBuilder,
): IndexedFieldlab {
  const sums = new Map<number, number>();
  const texts = fieldlabTexts(fieldlab, graph);
  addTexts(sums, texts, weights);
  declare(sums, fieldlab.technologies, weights.concepts.declaredByFieldlab, graph);
  for (const sector of fieldlab.sectors) addHits(sums, graph.find(analyze(sector, 'nl')), weights.concepts.sectors);
  const offers = fieldlab.offers.toSorted(byId).map((offer) => {
    const own = new Map<number, number>();
    const ownTexts = offerTexts(offer, graph);
    addTexts(own, ownTexts, weights);
    declare(own, offer.technologies, weights.concepts.declaredByOffer, graph);
    for (const [concept, sum] of own) sums.set(concept, (sums.get(concept) ?? 0) + sum);
    return {
      offer,
      document: offerBuilder.add(fieldTerms(ownTexts, weights)),
      coverage: coverageOf(graph, saturate(own)),
      texts: ownTexts,
    };
  });
  return { fieldlab, coverage: coverageOf(graph, saturate(sums)), texts, offers };
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
function raritiesOf(graph: ConceptGraph, fieldlabs: readonly IndexedFieldlab[]): Float64Array {
  const most = Math.log(1 + fieldlabs.length);
  return Float64Array.from(graph.concepts, (_, concept) => {
    if (most === 0) return 0;
    const covering = fieldlabs.reduce((sum, { coverage }) => sum + (coverage.support[concept] ?? 0), 0);
    return Math.log((1 + fieldlabs.length) / Math.max(1, covering)) / most;
  });
}
