import type { Language } from '#libs/taxonomy';
import { analyze } from '../language/analysis.js';
import { plainTerms } from '../language/plain-terms.js';
import { tokenize } from '../language/tokens.js';
import { characterGrams } from './character-grams.js';
import { PostingIndex, PostingIndexBuilder, type WeightedTerm } from './posting-index.js';

/** A document of any collection. */
export interface TextDocument {
  id: string;
  title: string;
  text: string;
}

/** A document found, with a score that compares within one answer only. */
export interface TextHit {
  id: string;
  score: number;
}

/** Textbook BM25 (Robertson & Zaragoza 2009) as Anserini sets it. */
const BM25 = { k1: 0.9, b: 0.4 };
/** In short Dutch texts a part of a compound says as much as a word of its own. */
const PART_WEIGHT = 1;
/** Grams see what stems miss in short texts and drown what matters in long ones. */
const LONGEST_FOR_GRAMS = 60;
const SHARE_OF_GRAMS = 0.5;
const GRAMS = { k1: 1.2, b: 0.8 };

/** The text side of the ranker on a collection of its own: words and compounds, and for short Dutch texts character grams. */
export class TextEngine {
  private constructor(
    private readonly language: Language,
    private readonly ids: readonly string[],
    private readonly words: PostingIndex,
    private readonly grams: PostingIndex | null,
  ) {}

  static build(documents: readonly TextDocument[], language: Language): TextEngine {
    const words = new PostingIndexBuilder([{ weight: 1, b: BM25.b }], BM25.k1);
    const texts = documents.map(({ title, text }) => `${title} ${text}`);
    let length = 0;
    for (const text of texts) {
      const terms = termsIn(text, language);
      length += terms.length;
      words.add([terms]);
    }
    const short = length / Math.max(1, texts.length) <= LONGEST_FOR_GRAMS;
    const grams = language === 'nl' && short ? gramIndex(texts) : null;
    return new TextEngine(
      language,
      documents.map(({ id }) => id),
      words.build(),
      grams,
    );
  }

  /** @returns at most `depth` documents, best first; equal ones in the order of the collection */
  search(query: string, depth: number): TextHit[] {
    const scores = this.score(this.words, termsIn(query, this.language));
    if (this.grams) addShare(scores, this.score(this.grams, gramsIn(query)), SHARE_OF_GRAMS);
    return best(scores, depth).map((document) => ({ id: this.ids[document] ?? '', score: scores[document] ?? 0 }));
  }

  private score(index: PostingIndex, terms: readonly WeightedTerm[]): Float64Array {
    const scores = new Float64Array(index.size);
    for (const { term, weight } of terms) index.addTo(scores, term, weight);
    return scores;
  }
}

function termsIn(text: string, language: Language): WeightedTerm[] {
  if (language === 'en') return plainTerms(text).map((term) => ({ term, weight: 1 }));
  return analyze(text, 'nl').words.flatMap(({ terms }) =>
    terms.map((term, index) => ({ term, weight: index === 0 ? 1 : PART_WEIGHT })),
  );
}

function gramIndex(texts: readonly string[]): PostingIndex {
  const builder = new PostingIndexBuilder([{ weight: 1, b: GRAMS.b }], GRAMS.k1);
  for (const text of texts) builder.add([gramsIn(text)]);
  return builder.build();
}

function gramsIn(text: string): WeightedTerm[] {
  return tokenize(text).flatMap(({ folded }) => characterGrams(folded).map((term) => ({ term, weight: 1 })));
}

/** Joins two scores by a convex sum, each on the scale of its best. */
function addShare(scores: Float64Array, others: Float64Array, share: number): void {
  const top = Math.max(Number.MIN_VALUE, ...scores);
  const topOfOthers = Math.max(Number.MIN_VALUE, ...others);
  others.forEach((other, document) => {
    scores[document] = ((scores[document] ?? 0) / top) * (1 - share) + (other / topOfOthers) * share;
  });
}

function best(scores: Float64Array, depth: number): number[] {
  const found: number[] = [];
  scores.forEach((score, document) => {
    if (score > 0) found.push(document);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, depth);
}
