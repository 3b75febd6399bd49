import type { ChallengeReading } from '../challenge-reading.js';
import type { RankingIndex } from '../ranking-index.js';

/** A word of the challenge that some fieldlab uses too. */
export interface QueryWord {
  /** Index into the challenge's texts. */
  source: number;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** As the company wrote it. */
  written: string;
  /** True where the same word stood earlier in the challenge. */
  repeated: boolean;
}

/** A word of the challenge in the texts of one fieldlab. */
export interface MatchedWord {
  word: QueryWord;
  /** What it adds to the lexical score, parts of a compound included. */
  worth: number;
}

/** Where the telling words of a challenge are found, looked up once for all fieldlabs. */
export interface QueryWords {
  /** Per document of the index of fieldlabs; those without any are absent. */
  matched: ReadonlyMap<number, readonly MatchedWord[]>;
  /** Per term of the index of fieldlabs: 1 when the challenge has it. */
  asked: Uint8Array;
}

/** Looks the words of a challenge up. @param texts the challenge's texts, as the reading's sources count them */
export function queryWords(index: RankingIndex, reading: ChallengeReading, texts: readonly string[]): QueryWords {
  const { fieldlabText } = index;
  const asked = new Uint8Array(fieldlabText.vocabularySize);
  for (const { term } of reading.terms) {
    const number = fieldlabText.numberOf(term);
    if (number >= 0) asked[number] = 1;
  }
  const matched = new Map<number, MatchedWord[]>();
  const seen = new Set<string>();
  for (const { source, reading: text } of reading.texts)
    for (const { start, end, stop, light, stem, terms } of text.words) {
      if (stop || light) continue;
      const written = texts[source]?.slice(start, end) ?? stem;
      lookUp(index, { source, start, end, written, repeated: seen.has(stem) }, terms, matched);
      seen.add(stem);
    }
  return { matched, asked };
}

function lookUp(index: RankingIndex, word: QueryWord, terms: readonly string[], matched: Map<number, MatchedWord[]>): void {
  const { fieldlabText, weights } = index;
  terms.forEach((term, part) => {
    const weight = part === 0 ? 1 : weights.text.partWeight;
    fieldlabText.each(fieldlabText.numberOf(term), (document, impact) => {
      const known = matched.get(document);
      const last = known?.at(-1);
      if (last?.word === word) last.worth += weight * impact;
      else if (known) known.push({ word, worth: weight * impact });
      else matched.set(document, [{ word, worth: weight * impact }]);
    });
  });
}
