import { expect, it } from 'vitest';
import { Gatherer } from './gatherer.js';

/** Doubles numbers; the answers of the first round come when the test says so, those of later rounds at once. */
function doubler(): { gatherer: Gatherer<number, number>; rounds: number[][]; answer: () => void } {
  const rounds: number[][] = [];
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  const gatherer = new Gatherer<number, number>(async (questions) => {
    rounds.push([...questions]);
    await held;
    return questions.map((question) => (question < 0 ? new Error(`${question} is negative`) : question * 2));
  }, 60_000);
  return { gatherer, rounds, answer };
}

it('answers at once who comes alone, and together who comes meanwhile', async () => {
  const { gatherer, rounds, answer } = doubler();
  const all = Promise.all([gatherer.ask(1), gatherer.ask(2), gatherer.ask(3)]);
  expect(rounds).toEqual([[1]]);
  answer();
  expect(await all).toEqual([2, 4, 6]);
  expect(rounds).toEqual([[1], [2, 3]]);
});

it('lets the fault of one question be its own', async () => {
  const { gatherer, answer } = doubler();
  const all = Promise.allSettled([gatherer.ask(1), gatherer.ask(2), gatherer.ask(-1)]);
  answer();
  expect(await all).toEqual([
    { status: 'fulfilled', value: 2 },
    { status: 'fulfilled', value: 4 },
    { status: 'rejected', reason: new Error('-1 is negative') },
  ]);
});

it('goes on after a round that failed as a whole', async () => {
  let rounds = 0;
  const gatherer = new Gatherer<number, number>(async (questions) => {
    rounds += 1;
    if (rounds === 1) throw new Error('away');
    return questions;
  }, 60_000);
  await expect(gatherer.ask(1)).rejects.toThrow('away');
  await expect(gatherer.ask(2)).resolves.toBe(2);
});

it('gives up a round that hangs, so that the next can begin', async () => {
  const gatherer = new Gatherer<number, number>((questions) => {
    return questions.includes(1) ? new Promise(() => {}) : Promise.resolve(questions);
  }, 1);
  const [hanging, next] = [gatherer.ask(1), gatherer.ask(2)];
  await expect(hanging).rejects.toThrow('not answered within 1 ms');
  expect(await next).toBe(2);
});

it('lets no question go without an answer', async () => {
  const gatherer = new Gatherer<number, number>(() => Promise.resolve([]), 60_000);
  await expect(gatherer.ask(1)).rejects.toThrow('1 questions got 0 answers');
});
