/** Longest value within a sentence, in UTF-16 units; what is longer ends in an ellipsis. */
const LONGEST_VALUE = 300;
/** Longest text that a person wrote, such as a question. */
const LONGEST_TEXT = 4_000;

/** Values that may have several lines. */
const TEXTS: ReadonlySet<string> = new Set(['question', 'line']);

/**
 * Makes every text within `value` fit to be stored as JSON and to be read in a sentence, a subject line or a mail: no control
 * characters, no line breaks but in the texts of people, no characters that turn the reading direction around, no halves of
 * surrogate pairs, not endless. Doing it twice changes nothing.
 */
export function tidy<T>(value: T): T {
  return tidied(value, '') as T;
}

/** One line of text, at most 300 UTF-16 units. */
export function tidyLine(value: string): string {
  const line = harmless(value.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).replace(/ {2,}/g, ' ');
  return shortened(line.trim(), LONGEST_VALUE);
}

/** Text of several lines, at most 4,000 UTF-16 units; at most one line in a row is empty. */
export function tidyText(value: string): string {
  const lines = value.split(/\r\n|[\n\r\p{Zl}\p{Zp}]/u).map((line) => harmless(line.replace(/[\s\p{Cc}]+/gu, ' ')).trim());
  const text = lines.join('\n').replace(/\n{3,}/g, '\n\n');
  return shortened(text.trim(), LONGEST_TEXT);
}

function tidied(value: unknown, name: string): unknown {
  if (typeof value === 'string') return TEXTS.has(name) ? tidyText(value) : tidyLine(value);
  if (Array.isArray(value)) return value.map((item) => tidied(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidied(item, key)]));
}

function harmless(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '').replace(/\p{Cs}/gu, '\uFFFD');
}

/** Cuts between characters as people see them, so that no emoji or accented letter falls apart. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > longest - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
