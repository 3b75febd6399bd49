/** Scores of the documents that a search touched. It is cleared by what was touched, so that it costs nothing to keep. */
export class Scores {
  private readonly values: Float32Array;
  private readonly touched: Int32Array;
  private count = 0;

  /** @param size how many documents there are */
  constructor(size: number) {
    this.values = new Float32Array(size);
    this.touched = new Int32Array(size);
  }

  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.values[this.touched[at] ?? 0] = 0;
    this.count = 0;
  }

  /** Adds `impacts × weight` of the entries from `start` to before `end`; an impact is above 0. */
  add(documents: Int32Array, impacts: Float32Array, start: number, end: number, weight: number): void {
    if (weight <= 0) return;
    const { values, touched } = this;
    let { count } = this;
    for (let entry = start; entry < end; entry += 1) {
      const document = documents[entry] as number;
      const before = values[document] as number;
      if (before === 0) touched[count++] = document;
      values[document] = before + (impacts[entry] as number) * weight;
    }
    this.count = count;
  }

  /** Adds a share of other scores, each side on the scale of its own best: `own × (1 − share) + others × share`. */
  blend(others: Scores, share: number): void {
    const [best, bestOfOthers] = [this.highest(), others.highest()];
    for (let at = 0; at < this.count; at += 1) {
      const document = this.touched[at] as number;
      this.values[document] = ((this.values[document] as number) / best) * (1 - share);
    }
    for (let at = 0; at < others.count; at += 1) {
      const document = others.touched[at] as number;
      if (this.values[document] === 0) this.touched[this.count++] = document;
      this.values[document] = (this.values[document] as number) + ((others.values[document] as number) / bestOfOthers) * share;
    }
  }

  of(document: number): number {
    return this.values[document] ?? 0;
  }

  /** The best documents, best first; equal ones in the order of their numbers. @param depth at least 1 */
  best(depth: number): Int32Array {
    const { values, touched, count } = this;
    const heap = new Int32Array(Math.min(depth, count));
    let size = 0;
    let floor = 0;
    for (let at = 0; at < count; at += 1) {
      const document = touched[at] as number;
      if (size === heap.length) {
        // Nearly all end here, so this is kept apart from the heap.
        if ((values[document] as number) < floor || !this.isWorse(heap[0] as number, document)) continue;
        heap[0] = document;
        this.sink(heap, size);
      } else {
        heap[size] = document;
        this.rise(heap, size);
        size += 1;
      }
      floor = values[heap[0] as number] as number;
    }
    return heap.sort((a, b) => (this.isWorse(a, b) ? 1 : -1));
  }

  private highest(): number {
    let highest = Number.MIN_VALUE;
    for (let at = 0; at < this.count; at += 1) highest = Math.max(highest, this.values[this.touched[at] as number] as number);
    return highest;
  }

  private isWorse(one: number, other: number): boolean {
    const difference = (this.values[one] as number) - (this.values[other] as number);
    return difference < 0 || (difference === 0 && one > other);
  }

  /** The worst of the heap stands first. */
  private rise(heap: Int32Array, from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(heap[at] as number, heap[parent] as number)) return;
      swap(heap, at, parent);
      at = parent;
    }
  }

  private sink(heap: Int32Array, size: number): void {
    for (let at = 0; ;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1)
        if (child < size && this.isWorse(heap[child] as number, heap[worst] as number)) worst = child;
      if (worst === at) return;
      swap(heap, at, worst);
      at = worst;
    }
  }
}

function swap(heap: Int32Array, one: number, other: number): void {
  const kept = heap[one] as number;
  heap[one] = heap[other] as number;
  heap[other] = kept;
}
