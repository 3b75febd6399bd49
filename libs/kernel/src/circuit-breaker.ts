import type { Clock } from './clock.js';

const MOST_FAILURES = 3;
const OPEN_MS = 60_000;

/**
 * Spares a service that fails, and those who wait for it: after three failures in a row nothing is sent for a minute; then one
 * call tries, and its outcome decides (Nygard, Release It!).
 */
export class CircuitBreaker {
  private failures = 0;
  private closedAgainAt = 0;
  private isTrying = false;

  /** @param refusal what is thrown in place of a call while the service is left alone */
  constructor(
    private readonly clock: Clock,
    private readonly refusal: () => Error,
  ) {}

  /** @throws the refusal at once while the circuit is open, or what `call` throws */
  async run<T>(call: () => Promise<T>): Promise<T> {
    const isTrial = this.failures >= MOST_FAILURES;
    if (isTrial && (this.isTrying || this.clock.now().getTime() < this.closedAgainAt)) throw this.refusal();
    this.isTrying = isTrial;
    try {
      const result = await call();
      this.failures = 0;
      return result;
    } catch (error) {
      this.failures += 1;
      this.closedAgainAt = this.clock.now().getTime() + OPEN_MS;
      throw error;
    } finally {
      if (isTrial) this.isTrying = false;
    }
  }
}
