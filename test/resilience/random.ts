/** Chances from a seed (mulberry32): the same seed gives the same plan, though processes differ in how far they have come. */
export class Chance {
  constructor(private state: number) {}

  /** 0 or more, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  of(probability: number): boolean {
    return this.next() < probability;
  }
}
