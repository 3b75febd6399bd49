/** Later than anything a browser without idle callbacks does at the beginning, in ms. */
const LATER_MS = 1000;

/** Does something once the browser has nothing else to do. @returns how to leave it */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, LATER_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
