/** Lets what somebody looks at the screen for go first, within one process, where there is more to do than can be done at once. */
export class RightOfWay {
  private underWay = 0;
  private readonly givingWay = new Set<() => void>();

  /** Does what goes first. */
  async take<T>(task: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await task();
    } finally {
      this.underWay -= 1;
      if (this.underWay === 0) for (const goOn of this.givingWay) goOn();
    }
  }

  /** Waits until nothing that goes first is under way, but no longer than this: what never stops must not hold up the rest for ever. */
  async give(mostMs: number): Promise<void> {
    if (this.underWay === 0) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.givingWay.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, mostMs);
      this.givingWay.add(goOn);
    });
  }
}
