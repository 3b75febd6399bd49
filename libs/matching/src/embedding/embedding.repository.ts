import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Embedding } from './embedding.entity.js';

/** Vectors by model and content hash. */
@Injectable()
export class EmbeddingRepository {
  /** Those that are known, by hash in hexadecimal digits; it is noted, to the day, that they served. */
  async find(work: Work, model: string, hashes: readonly Buffer[], now: Date): Promise<Map<string, Float32Array>> {
    const rows = await work.query<{ hash: string; vector: number[] }[]>(
      `SELECT encode(content_hash, 'hex') AS hash, vector FROM embeddings WHERE model = $1 AND content_hash = ANY ($2)`,
      [model, hashes],
    );
    if (rows.length > 0)
      await work.query(
        `UPDATE embeddings SET used_at = $3 WHERE model = $1 AND content_hash = ANY ($2) AND used_at < $3::timestamptz - interval '1 day'`,
        [model, hashes, now],
      );
    return new Map(rows.map(({ hash, vector }) => [hash, Float32Array.from(vector)]));
  }

  /** Two processes may store the same vector at once; the first stays. */
  async add(work: Work, embeddings: readonly Embedding[]): Promise<void> {
    if (embeddings.length === 0) return;
    await work
      .createQueryBuilder()
      .insert()
      .into(Embedding)
      .values([...embeddings])
      .orIgnore()
      .execute();
  }
}
