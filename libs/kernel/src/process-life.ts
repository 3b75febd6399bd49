/** What of a Nest application matters for the life of its process. */
interface Stoppable {
  close(): Promise<unknown>;
}

/**
 * Ties a process to whoever started it: tells a parent that it serves, and stops in good order on SIGTERM, on SIGINT, and when
 * the parent is gone. A second signal during the stop changes nothing; what takes longer than `limitMs` is cut off.
 */
export function liveAndStop(application: Stoppable, limitMs = 25_000): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    const limit = setTimeout(() => process.exit(1), limitMs);
    limit.unref();
    application.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  process.send?.({ type: 'ready' });
}
