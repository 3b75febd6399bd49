import { writeFile } from 'node:fs/promises';

const TAG = 'fieldmatch';

/** The lines of a TREC run for one query: `query Q0 doc rank score tag`. Scores fall with the rank, as trec_eval requires. */
export function runLines(query: string, hits: ReadonlyArray<{ id: string; score: number }>): string[] {
  return hits.map(({ id, score }, index) => `${query} Q0 ${id} ${index + 1} ${score.toFixed(6)} ${TAG}\n`);
}

/** Writes how long the index took and each query, in milliseconds. */
export async function writeTiming(path: string, indexMs: number, queryMs: readonly number[]): Promise<void> {
  await writeFile(path, `${JSON.stringify({ index_ms: indexMs, query_ms: queryMs })}\n`);
}
