import { beforeEach, describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.js';
import { Clock } from './clock.js';

class SteppingClock extends Clock {
  moment = 0;

  override now(): Date {
    return new Date(this.moment);
  }
}

let clock: SteppingClock;
let breaker: CircuitBreaker;
let calls: number;

beforeEach(() => {
  clock = new SteppingClock();
  breaker = new CircuitBreaker(clock, () => new Error('left alone'));
  calls = 0;
});

const fail = () => {
  calls += 1;
  return Promise.reject(new Error('down'));
};
const succeed = () => {
  calls += 1;
  return Promise.resolve('up');
};
const attempt = (call: () => Promise<string>): Promise<string> => breaker.run(call).catch(() => 'failed');

describe('CircuitBreaker', () => {
  it('leaves a service alone for a minute after three failures in a row', async () => {
    for (let number = 0; number < 10; number += 1) await attempt(fail);
    expect(calls).toBe(3);
    clock.moment = 59_999;
    expect(await attempt(succeed)).toBe('failed');
    clock.moment = 60_000;
    expect(await attempt(succeed)).toBe('up');
    expect(await attempt(succeed)).toBe('up');
  });

  it('lets one call try, and waits another minute when that fails', async () => {
    for (let number = 0; number < 3; number += 1) await attempt(fail);
    clock.moment = 60_000;
    await Promise.all([attempt(fail), attempt(fail), attempt(fail)]);
    expect(calls).toBe(4);
    clock.moment = 119_999;
    await attempt(succeed);
    expect(calls).toBe(4);
  });

  it('forgets failures after a success', async () => {
    for (const call of [fail, fail, succeed, fail, fail, succeed]) await attempt(call);
    expect(calls).toBe(6);
  });
});
