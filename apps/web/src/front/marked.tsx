import { Fragment, type ReactNode } from 'react';

/** A stretch of a text, in UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A text with stretches of it marked. Stretches may overlap and reach beyond the text. */
export function Marked({ text, stretches }: { text: string; stretches: readonly Stretch[] }) {
  const pieces: ReactNode[] = [];
  // Named by its beginning, so that a piece never becomes another one further on: a browser would take that for a movement.
  const plain = (start: number, end?: number) => <Fragment key={`plain ${start}`}>{text.slice(start, end)}</Fragment>;
  let at = 0;
  for (const { start, end } of joined(stretches)) {
    if (start >= text.length) break;
    pieces.push(plain(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, plain(at)];
}

/** In order, and each place covered once. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) result.push({ start, end });
  }
  return result;
}

/** Those stretches that still cover what they covered in `before`, now that the text reads `now`. */
export function stillTrue(stretches: readonly Stretch[], before: string, now: string): Stretch[] {
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  return stretches.filter(({ end }) => end <= same);
}
