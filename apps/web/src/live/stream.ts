import type { Schemas } from '../api/client.js';

export type ChangeTopic = Schemas['ChangeTopic'];

/** What the stream tells: what changed, that anything may have, or whether it works now. */
export type Told = { topic: ChangeTopic } | 'anything' | { isLive: boolean };

/** After the server refused, in ms; a lost connection the browser restores by itself. */
const AGAIN_MS = 30_000;
const NAME = 'fieldmatch-events';

/**
 * Listens to the server's events until it is told to stop. Windows of one browser share a connection, since a browser gives a site
 * only a few: whoever holds the lock passes on what comes.
 */
export function listen(tell: (told: Told) => void): () => void {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return openStream(tell, false);
  const channel = new BroadcastChannel(NAME);
  const leaving = new AbortController();
  let isLeading = false;
  let isLive = false;
  channel.addEventListener('message', ({ data }: MessageEvent<Told | 'who?'>) => {
    if (data !== 'who?') tell(data);
    else if (isLeading) channel.postMessage({ isLive });
  });
  channel.postMessage('who?');
  const asked = performance.now();
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      isLeading = true;
      // Who takes over from another window may have missed what came in between.
      const close = openStream(pass, performance.now() - asked > TAKEN_OVER_MS);
      leaving.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  const pass = (told: Told): void => {
    if (typeof told === 'object' && 'isLive' in told) isLive = told.isLive;
    tell(told);
    channel.postMessage(told);
  };
  navigator.locks.request(NAME, { signal: leaving.signal }, lead).catch(() => undefined);
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** A lock that comes later than this was another window's, in ms. */
const TAKEN_OVER_MS = 500;

/** @param wasBehind whether something may have been missed before. */
function openStream(tell: (told: Told) => void, wasBehind: boolean): () => void {
  let isBehind = wasBehind;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const open = (): void => {
    source = new EventSource('/v1/events');
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      tell({ topic: (JSON.parse(data) as Schemas['ChangeEvent']).topic });
    });
    source.addEventListener('reset', () => {
      tell('anything');
      tell({ isLive: true });
    });
    source.addEventListener('ready', () => {
      if (isBehind) tell('anything');
      isBehind = false;
      tell({ isLive: true });
    });
    source.addEventListener('error', () => {
      tell({ isLive: false });
      if (source.readyState !== EventSource.CLOSED) return;
      isBehind = true;
      again = setTimeout(open, AGAIN_MS);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
