/** Turns texts into vectors whose cosine says how alike they are. Optional: ranking goes on without one. */
export interface Embedder {
  /** Vectors of different models are never compared. */
  readonly model: string;

  /**
   * @param texts none empty
   * @returns one vector per text, in their order, all of one length
   * @throws EmbeddingError when the service fails, is too slow or answers something else
   */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Injection token of the {@link Embedder}; null when none is configured. */
export const EMBEDDER = Symbol('embedder');

/** The service cannot be used now. The message names no text that was sent. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
}
