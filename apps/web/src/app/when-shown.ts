/** Does something once the browser has shown what it draws next. @returns how to leave it */
export function whenShown(work: () => void): () => void {
  let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(work)));
  return () => cancelAnimationFrame(frame);
}
