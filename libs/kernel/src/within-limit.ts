/**
 * The outcome of `task`, or a failure once `limitMs` have passed. What is given up goes on unheard, so its effect must be one that
 * may come late or twice.
 *
 * @param complaint message of the failure.
 */
export async function withinLimit<T>(task: Promise<T>, limitMs: number, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), limitMs);
  });
  task.catch(() => {});
  try {
    return await Promise.race([task, limit]);
  } finally {
    clearTimeout(timer);
  }
}
