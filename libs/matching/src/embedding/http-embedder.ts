import { EmbeddingError, type Embedder } from './embedder.js';

/** Texts per request: within what every server that speaks this takes. */
const BATCH = 32;
const TIMEOUT_MS = 5_000;
const LONGEST_TEXT = 8_000;

/** Where the service is. */
export interface EmbeddingService {
  /** Such as `http://localhost:11434`; `/v1/embeddings` is added. */
  url: string;
  model: string;
  /** Sent as bearer token; empty for none. */
  key: string;
}

/** `POST /v1/embeddings` as OpenAI defined it and Ollama, vLLM and text-embeddings-inference speak it. */
export class HttpEmbedder implements Embedder {
  readonly model: string;

  constructor(
    private readonly service: EmbeddingService,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    this.model = service.model;
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += BATCH)
      vectors.push(...(await this.embedBatch(texts.slice(start, start + BATCH).map((text) => text.slice(0, LONGEST_TEXT)))));
    if (vectors.some(({ length }) => length !== vectors[0]?.length)) throw new EmbeddingError('Its vectors differ in length.');
    return vectors;
  }

  private async embedBatch(input: string[]): Promise<Float32Array[]> {
    const { url, model, key } = this.service;
    const response = await fetch(new URL('/v1/embeddings', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== '' && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input }),
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeoutMs),
    }).catch((error: unknown) => {
      throw new EmbeddingError(`The embedding service cannot be reached: ${reasonOf(error)}.`);
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EmbeddingError(`The embedding service answered ${response.status}.`);
    }
    const answer: unknown = await response.json().catch((error: unknown) => {
      throw new EmbeddingError(`The embedding service’s answer cannot be read: ${reasonOf(error)}.`);
    });
    return vectorsIn(answer, input.length);
  }
}

/** Of an error its kind only: its message may repeat what was sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.name;
}

function vectorsIn(answer: unknown, count: number): Float32Array[] {
  const data = (answer as { data?: unknown } | null)?.data;
  if (!Array.isArray(data) || data.length !== count)
    throw new EmbeddingError('The embedding service answered another number of vectors.');
  const vectors = Array.from<Float32Array | undefined>({ length: count });
  for (const entry of data as Array<{ index?: unknown; embedding?: unknown } | null>) {
    if (typeof entry?.index === 'number' && isVector(entry.embedding)) vectors[entry.index] = Float32Array.from(entry.embedding);
  }
  return vectors.map((vector) => {
    if (!vector) throw new EmbeddingError('The embedding service answered something that is no vector.');
    return vector;
  });
}

const isVector = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((number) => typeof number === 'number' && Number.isFinite(number));
