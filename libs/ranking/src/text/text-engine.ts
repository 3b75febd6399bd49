import type { Language } from '#libs/taxonomy';
import { analyze } from '../language/analysis.js';
import { plainTerms } from '../language/plain-terms.js';
import { tokenize } from '../language/tokens.js';
import { characterGrams } from './character-grams.js';
import type { PostingIndex } from './posting-index.js';
import { PostingIndexBuilder } from './posting-index-builder.js';
import type { WeightedTerm } from './terms.js';

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
/**
 * Grams see what stems miss in short texts and drown what matters in long ones. They are in so many documents that a search costs
 * some twenty times that of words: only where that stays within milliseconds.
 */
const LONGEST_FOR_GRAMS = 60;
const LONGEST_QUERY_FOR_GRAMS = 30;
const MOST_DOCUMENTS_FOR_GRAMS = 20_000;
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
    const isShort = length / Math.max(1, texts.length) <= LONGEST_FOR_GRAMS && texts.length <= MOST_DOCUMENTS_FOR_GRAMS;
    const grams = language === 'nl' && isShort ? gramIndex(texts) : null;
    return new TextEngine(
      language,
      documents.map(({ id }) => id),
      words.build(),
      grams,
    );
  }

  /** The words that a text is known by, in its order: what another engine is given for a fair comparison. */
  static terms(text: string, language: Language): string[] {
    return termsIn(text, language).map(({ term }) => term);
  }

  /** @returns at most `depth` documents, best first; equal ones in the order of the collection */
  search(query: string, depth: number): TextHit[] {
    const terms = termsIn(query, this.language);
    const scores = this.words.score(together(terms));
    if (this.grams && terms.length <= LONGEST_QUERY_FOR_GRAMS)
      scores.blend(this.grams.score(together(gramsIn(query))), SHARE_OF_GRAMS);
    return [...scores.best(depth)].map((document) => ({ id: this.ids[document] ?? '', score: scores.of(document) }));
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

/** Every term once, with its weights added up, so that its postings are read once. */
function together(terms: readonly WeightedTerm[]): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
