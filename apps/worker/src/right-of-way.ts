/** Lets what somebody looks at the screen for go first, within one process, where there is more to do than can be done at once. */
export class RightOfWay {
  private underWay = 0;
  private givingWay: (() => void)[] = [];

  /** Does what goes first. */
  async take<T>(task: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await task();
    } finally {
      this.underWay -= 1;
      if (this.underWay === 0) for (const goOn of this.givingWay.splice(0)) goOn();
    }
  }

  /** Waits until nothing that goes first is under way, but no longer than this: what never stops must not hold up the rest for ever. */
  async give(mostMs: number): Promise<void> {
    if (this.underWay === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      this.givingWay.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
