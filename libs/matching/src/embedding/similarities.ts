import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { CircuitBreaker, Clock } from '#libs/kernel';
import type { RankingCatalogue } from '#libs/ranking';
import { EMBEDDER, EmbeddingError, type Embedder } from './embedder.js';
import { EmbeddingRepository } from './embedding.repository.js';

/** What became of the dense similarity in a ranking: not configured, used, or configured and failed. */
export const SIMILARITY_STATES = ['off', 'used', 'failed'] as const;
export type SimilarityState = (typeof SIMILARITY_STATES)[number];

/** Dense similarity per fieldlab id, 0 to 1, with what became of it. */
export interface Similarities {
  state: SimilarityState;
  /** Null when none is configured. */
  model: string | null;
  byFieldlab: ReadonlyMap<string, number>;
}

const OFF: Similarities = { state: 'off', model: null, byFieldlab: new Map() };

/** Compares a challenge with every offer by their vectors. It never fails: without vectors the ranking goes on with what it has. */
@Injectable()
export class SimilarityService {
  private readonly logger = new Logger(SimilarityService.name);
  private readonly breaker: CircuitBreaker;

  constructor(
    @Inject(EMBEDDER) private readonly embedder: Embedder | null,
    private readonly unitOfWork: UnitOfWork,
    private readonly embeddings: EmbeddingRepository,
    private readonly clock: Clock,
  ) {
    this.breaker = new CircuitBreaker(
      clock,
      () => new EmbeddingError('The embedding service failed before and is left alone for a minute.'),
    );
  }

  /** @param text asked for only where there is a service; it leaves the house, so it names nobody. */
  async of(catalogue: RankingCatalogue, text: () => Promise<string>): Promise<Similarities> {
    if (!this.embedder) return OFF;
    const { model } = this.embedder;
    try {
      return { state: 'used', model, byFieldlab: await this.compare(this.embedder, catalogue, await text()) };
    } catch (error) {
      if (!(error instanceof EmbeddingError)) throw error;
      this.logger.warn(`Ranking without similarity: ${error.message}`);
      return { state: 'failed', model, byFieldlab: new Map() };
    }
  }

  private async compare(embedder: Embedder, catalogue: RankingCatalogue, text: string): Promise<Map<string, number>> {
    const offers = catalogue.fieldlabs
      .filter(({ status }) => status !== 'ended')
      .flatMap((fieldlab) =>
        fieldlab.offers.map(({ titleNl, descriptionNl, equipment }) => ({
          fieldlabId: fieldlab.id,
          text: [titleNl, descriptionNl, ...equipment].join('\n'),
        })),
      );
    const [asked, ...vectors] = await this.vectors(embedder, [text, ...offers.map((offer) => offer.text)]);
    const best = new Map<string, number>();
    offers.forEach(({ fieldlabId }, at) => {
      const alike = cosine(asked, vectors[at]);
      best.set(fieldlabId, Math.max(best.get(fieldlabId) ?? -1, alike));
    });
    return spread(best);
  }

  /** Known vectors come from the database; what is new is asked for once and kept. */
  private async vectors(embedder: Embedder, texts: readonly string[]): Promise<Array<Float32Array | undefined>> {
    const now = this.clock.now();
    const hashes = texts.map((text) => createHash('sha256').update(text).digest());
    const keys = hashes.map((hash) => hash.toString('hex'));
    const known = await this.embeddings.find(this.unitOfWork.read, embedder.model, hashes, now);
    const missing = new Map(keys.map((key, at) => [key, at] as const).filter(([key]) => !known.has(key)));
    if (missing.size > 0) {
      const wanted = [...missing.values()];
      const made = await this.breaker.run(() => embedder.embed(wanted.map((at) => texts[at] ?? '')));
      wanted.forEach((at, place) => known.set(keys[at] ?? '', made[place] ?? new Float32Array()));
      await this.unitOfWork.run((work) =>
        this.embeddings.add(
          work,
          wanted.map((at, place) => ({
            model: embedder.model,
            contentHash: hashes[at] ?? Buffer.alloc(0),
            vector: [...(made[place] ?? [])],
            usedAt: now,
          })),
        ),
      );
    }
    return keys.map((key) => known.get(key));
  }
}

/** −1 to 1; 0 where there is nothing to compare. */
function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (!one || one.length !== other?.length) throw new EmbeddingError('Vectors of one model differ in length.');
  let [product, first, second] = [0, 0, 0];
  one.forEach((value, at) => {
    const beside = other[at] ?? 0;
    product += value * beside;
    first += value * value;
    second += beside * beside;
  });
  return first === 0 || second === 0 ? 0 : product / Math.sqrt(first * second);
}

/** Models crowd their cosines in a narrow band, each in its own; the worst of this ranking is made 0 and the best 1. */
function spread(values: ReadonlyMap<string, number>): Map<string, number> {
  const [lowest, highest] = [Math.min(...values.values()), Math.max(...values.values())];
  const width = highest - lowest;
  return new Map([...values].map(([id, value]) => [id, width === 0 ? 0.5 : (value - lowest) / width]));
}
