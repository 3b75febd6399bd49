/** The `fraction`-quantile (nearest rank) of figures in any order; NaN of none. */
export function quantile(figures: readonly number[], fraction: number): number {
  const sorted = figures.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * fraction) - 1)] ?? Number.NaN;
}

/** One row for people: median, 95th percentile and maximum of times in milliseconds, with so many decimals. */
export function timesRow(name: string, times: readonly number[], decimals = 1): string {
  const [median, p95, p99, most] = [0.5, 0.95, 0.99, 1]
    .map((part) => quantile(times, part))
    .map((time) => time.toFixed(decimals).padStart(8));
  return `  ${name.padEnd(52)} p50 ${median} ms   p95 ${p95} ms   p99 ${p99} ms   max ${most} ms   n ${times.length}`;
}
