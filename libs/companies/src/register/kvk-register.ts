import { setTimeout as pause } from 'node:timers/promises';
import { CircuitBreaker, type Clock } from '#libs/kernel';
import { RegisterError, type CompanyRegister, type RegisteredCompany } from './company-register.js';
import { companyOf, isListed } from './kvk-answers.js';

const TRIES = 2;
const LONGEST_PAUSE_MS = 2_000;
/** Longer answers are not read to their end. */
const LONGEST_ANSWER = 1_000_000;

/** Where the KVK API is, and how it is asked. */
export interface KvkService {
  /** Such as `https://api.kvk.nl/api`. */
  url: string;
  key: string;
  /** Most time for one request, in ms. */
  timeoutMs?: number;
  /** Before the second try, in ms. */
  pauseMs?: number;
}

/**
 * The Dutch trade register by KVK's API: Zoeken (v2) says whether a company is there, Basisprofiel (v1) what it is. A failure is tried
 * once more; a register that keeps failing is left alone for a minute.
 */
export class KvkRegister implements CompanyRegister {
  private readonly breaker: CircuitBreaker;

  constructor(
    private readonly service: KvkService,
    clock: Clock,
  ) {
    this.breaker = new CircuitBreaker(
      clock,
      () => new RegisterError('The trade register failed before and is left alone for a minute.'),
    );
  }

  async find(kvkNumber: string): Promise<RegisteredCompany | null> {
    return this.breaker.run(async () => {
      const listed = await this.get(`v2/zoeken?kvkNummer=${kvkNumber}`);
      if (listed === null || !isListed(listed.body, kvkNumber)) return null;
      const profile = await this.get(`v1/basisprofielen/${kvkNumber}`);
      return profile === null ? null : companyOf(profile.body, kvkNumber);
    });
  }

  /** @returns null for a 404, with which this API says that there is no such company */
  private async get(path: string): Promise<{ body: unknown } | null> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.request(path);
      if (answer instanceof Response && answer.status === 404) return discarded(answer);
      if (answer instanceof Response && answer.ok) return { body: await readJson(answer) };
      const reason = answer instanceof Response ? `answered ${answer.status}` : `cannot be reached (${answer})`;
      const mayPass = !(answer instanceof Response) || answer.status === 429 || answer.status >= 500;
      const wait = answer instanceof Response ? waitOf(answer) : null;
      if (answer instanceof Response) await discarded(answer);
      if (!mayPass || attempt === TRIES) throw new RegisterError(`The trade register ${reason}.`);
      await pause(wait ?? this.service.pauseMs ?? 300);
    }
  }

  /** The answer, or the kind of what went wrong: an error's own message may repeat what was asked. */
  private async request(path: string): Promise<Response | string> {
    const { url, key, timeoutMs = 3_000 } = this.service;
    try {
      return await fetch(`${url.replace(/\/+$/, '')}/${path}`, {
        headers: { apikey: key, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      const { name, cause } = error as { name?: string; cause?: { code?: string } };
      return cause?.code ?? name ?? 'unknown';
    }
  }
}

async function discarded(answer: Response): Promise<null> {
  await answer.body?.cancel();
  return null;
}

/** How long the register asks to wait, in ms, where that is not too long for somebody who looks at a screen. */
function waitOf(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 && seconds * 1_000 <= LONGEST_PAUSE_MS ? seconds * 1_000 : null;
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > LONGEST_ANSWER) throw new RangeError('too long');
      parts.push(part);
    }
    return JSON.parse(Buffer.concat(parts).toString()) as unknown;
  } catch {
    throw new RegisterError('The trade register’s answer cannot be read.');
  }
}
