import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient, type ApiAnswer } from '../support/api-client.js';
import type { Chance } from './random.js';

const LIMIT_MS = 180_000;

/** Lets requests through while it is open. */
export class Gate {
  private inside = 0;
  private closed = false;

  async pass<T>(task: () => Promise<T>): Promise<T> {
    while (this.closed) await pause(20);
    this.inside += 1;
    try {
      return await task();
    } finally {
      this.inside -= 1;
    }
  }

  /** Waits until nobody is inside, acts, and lets others in again. */
  async whileEmpty(act: () => void): Promise<void> {
    this.closed = true;
    while (this.inside > 0) await pause(20);
    act();
    this.closed = false;
  }
}

/** What became of a request that was repeated until somebody answered. */
export interface Outcome<T> extends ApiAnswer<T> {
  /** More than 1 when an answer never came: the request may then have been carried out by an earlier try. */
  tries: number;
}

/** A person's client that repeats a request, with the same Idempotency-Key, until it is answered; and now and then loses one. */
export class StubbornClient {
  private readonly client: ApiClient;
  private signedIn = false;

  constructor(
    baseUrl: string,
    private readonly email: string,
    private readonly chance: Chance,
    private readonly gate: Gate,
  ) {
    this.client = new ApiClient(baseUrl);
  }

  /** @param key Idempotency-Key; only requests with one are also given up by the client itself at random */
  async request<T>(method: string, path: string, body?: unknown, key?: string): Promise<Outcome<T>> {
    return this.gate.pass(async () => {
      const end = Date.now() + LIMIT_MS;
      for (let tries = 1; ; tries += 1) {
        const answer = await this.once<T>(method, path, body, key).catch(() => null);
        if (answer && isFinal(answer)) return { ...answer, tries };
        if (Date.now() > end) throw new Error(`${method} ${path} found no answer in ${LIMIT_MS} ms: ${JSON.stringify(answer)}`);
        await pause(this.chance.between(100, 500));
      }
    });
  }

  private async once<T>(method: string, path: string, body: unknown, key: string | undefined): Promise<ApiAnswer<T> | null> {
    if (!this.signedIn) {
      await this.client.signInAs(this.email);
      this.signedIn = true;
    }
    const asked = this.client.call<T>(method, path, body, key ? { 'Idempotency-Key': key } : {});
    // The answer gets lost on the way: the request goes on in the server, and the client asks again.
    if (key && this.chance.of(0.1)) {
      asked.catch(() => {});
      await pause(this.chance.between(1, 30));
      return null;
    }
    const answer = await asked;
    if (answer.status === 401) this.signedIn = false;
    return answer;
  }
}

function isFinal({ status, body }: ApiAnswer<unknown>): boolean {
  const code = (body as { code?: string } | undefined)?.code;
  return status < 500 && status !== 401 && status !== 429 && code !== 'idempotency.in_progress';
}
