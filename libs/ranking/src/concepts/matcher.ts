import { analyze, type AnalyzedText, type Word } from '../language/analysis.js';
import type { Language } from '#libs/taxonomy';
import type { Concept } from './concept.js';

/** A stretch of a text that names a concept. */
export interface ConceptHit {
  /** Number of the concept in the list that the matcher was built from. */
  concept: number;
  /** Number of the expression, so that a repetition is told from a second expression. */
  pattern: number;
  language: Language;
  /** 0 to 1. */
  strength: number;
  /** UTF-16 offsets of the words, end exclusive. */
  spans: ReadonlyArray<{ start: number; end: number }>;
}

interface Pattern {
  concept: number;
  number: number;
  atoms: readonly string[];
  /** Atoms beside the first that must be in the text at all; common words and exact forms are looked for on the spot. */
  others: readonly string[];
  weight: number;
}

/** Where an expression is looked for. */
interface Place {
  words: readonly Word[];
  /** Stems and parts of the telling words of the text: most expressions end here. */
  present: ReadonlySet<string>;
  position: number;
}

/** A part of a compound names a thing less surely than the word alone; its head more surely than its openers. */
const STRENGTH_OF_HEAD = 0.7;
const STRENGTH_OF_OPENER = 0.6;
/** Ends an expression that is found in this very form only, for a stem that means something else too: `machining!`. */
const EXACT = '!';
/** Marks a common word among the atoms of an expression. */
const COMMON = '=';
/** Most expressions are the same from catalogue to catalogue, so they are read once; a full memory is emptied. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, readonly string[]>();
/** Words that may stand between the words of an expression, beyond their own number. */
const SLACK = 3;

/**
 * Finds concepts in texts of one language. An expression is found when all its words, or the parts of its compounds, stand near
 * each other in any order: `lasrobot`, `robotlassen`, `lassen met een robot` and `lasrobotcel` all meet `robot lassen`.
 */
export class ConceptMatcher {
  private readonly byFirstAtom = new Map<string, Pattern[]>();
  /** Of expressions that are found in one form only. */
  private readonly byFirstForm = new Map<string, Pattern[]>();

  constructor(
    concepts: readonly Concept[],
    private readonly language: Language,
  ) {
    let number = 0;
    concepts.forEach((concept, index) => {
      const seen = new Set<string>();
      for (const { text, weight } of concept.terms[language]) {
        const atoms = this.atomsOf(text);
        const key = atoms.toSorted().join(' ');
        if (!atoms[0] || atoms[0].startsWith(COMMON) || seen.has(key)) continue;
        seen.add(key);
        const others = atoms.slice(1).filter((atom) => !isMarked(atom));
        this.put({ concept: index, number, atoms, others, weight });
        number += 1;
      }
    });
  }

  /** Every word that an expression is looked for by. */
  vocabulary(): string[] {
    return [...this.byFirstAtom.values()]
      .flat()
      .flatMap(({ atoms }) => atoms)
      .filter((atom) => !isMarked(atom));
  }

  /** @returns the hits in the order of the text; a text of another language has none */
  find(text: AnalyzedText): ConceptHit[] {
    if (text.language !== this.language) return [];
    const hits: ConceptHit[] = [];
    const present = atomsIn(text.words);
    text.words.forEach((word, position) => {
      if (word.stop || word.light) return;
      const at = { words: text.words, present, position };
      this.findAt(this.byFirstAtom.get(word.stem), 1, at, hits);
      this.findAt(this.byFirstForm.get(word.folded), 1, at, hits);
      const last = word.parts.length - 1;
      word.parts.forEach((part, index) =>
        this.findAt(this.byFirstAtom.get(part), index === last ? STRENGTH_OF_HEAD : STRENGTH_OF_OPENER, at, hits),
      );
    });
    return hits;
  }

  private put(pattern: Pattern): void {
    const first = pattern.atoms[0] ?? '';
    const [known, key] = first.startsWith(EXACT) ? [this.byFirstForm, first.slice(EXACT.length)] : [this.byFirstAtom, first];
    const patterns = known.get(key);
    if (patterns) patterns.push(pattern);
    else known.set(key, [pattern]);
  }

  private atomsOf(text: string): readonly string[] {
    const key = `${this.language}:${text}`;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const atoms = readAtoms(text, this.language);
    remembered.set(key, atoms);
    return atoms;
  }

  private findAt(
    patterns: readonly Pattern[] | undefined,
    strength: number,
    { words, present, position }: Place,
    hits: ConceptHit[],
  ): void {
    if (!patterns) return;
    for (const pattern of patterns) {
      if (!areAll(pattern.others, present)) continue;
      const found = pattern.atoms.length === 1 ? [position] : nearby(pattern.atoms, position, words);
      if (!found) continue;
      hits.push({
        concept: pattern.concept,
        pattern: pattern.number,
        language: this.language,
        strength: pattern.weight * (pattern.atoms.length === 1 ? strength : 1),
        spans: spansOf(found, words),
      });
    }
  }
}

/**
 * What must stand together: a compound by its parts, for they also stand apart; words that say something first. Common words
 * count where the rest would be a single word: `geen tekening` is not `tekening`.
 */
function readAtoms(text: string, language: Language): string[] {
  const { words } = analyze(text, language);
  if (text.endsWith(EXACT)) return words.map(({ folded }) => EXACT + folded);
  const telling = new Set(
    words.filter(({ stop, light }) => !stop && !light).flatMap(({ parts, stem }) => (parts.length > 1 ? parts : [stem])),
  );
  const common = words.filter(({ stop, light }) => light || (stop && telling.size === 1)).map(({ stem }) => COMMON + stem);
  return [...telling, ...new Set(common)];
}

function atomsIn(words: readonly Word[]): Set<string> {
  const atoms = new Set<string>();
  for (const { stop, light, stem, parts } of words) {
    if (stop || light) continue;
    atoms.add(stem);
    for (const part of parts) atoms.add(part);
  }
  return atoms;
}

function areAll(atoms: readonly string[], present: ReadonlySet<string>): boolean {
  for (const atom of atoms) if (!present.has(atom)) return false;
  return true;
}

const isMarked = (atom: string): boolean => atom.startsWith(EXACT) || atom.startsWith(COMMON);

/** Where the telling words of an expression stand; a `can a` between them is nothing to point at. */
function spansOf(found: readonly number[], words: readonly Word[]): Array<{ start: number; end: number }> {
  const telling = [...new Set(found)].filter((at) => !words[at]?.stop && !words[at]?.light);
  return telling.map((at) => ({ start: words[at]?.start ?? 0, end: words[at]?.end ?? 0 }));
}

/** Positions of the other words of an expression around the first one, or null when one is not there. */
function nearby(atoms: readonly string[], position: number, words: readonly Word[]): number[] | null {
  const reach = atoms.length - 1 + SLACK;
  const found = [position];
  for (const atom of atoms.slice(1)) {
    const at = nearest(atom, position, reach, words);
    if (at === null) return null;
    found.push(at);
  }
  return found;
}

function nearest(atom: string, position: number, reach: number, words: readonly Word[]): number | null {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (names(words[position + distance], atom)) return position + distance;
    if (names(words[position - distance], atom)) return position - distance;
  }
  return null;
}

function names(word: Word | undefined, atom: string): boolean {
  if (word === undefined) return false;
  if (atom.startsWith(EXACT)) return word.folded === atom.slice(EXACT.length);
  if (atom.startsWith(COMMON)) return (word.stop || word.light) && word.stem === atom.slice(COMMON.length);
  return !word.stop && !word.light && (word.stem === atom || word.parts.includes(atom));
}
