import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { signedIn } from '../api/account.js';

const NAME = 'fieldmatch-signed-in';

/** Tells the other tabs of this browser that somebody has signed in: the link in a mail opens a tab of its own. */
export function tellOtherTabs(): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

/** Goes on here, with all that was begun here, once another tab of this browser has signed in. */
export function useSignedInElsewhere(onSignedIn: () => void): void {
  const queries = useQueryClient();
  const goOn = useRef(onSignedIn);
  useEffect(() => {
    goOn.current = onSignedIn;
  });
  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return undefined;
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener('message', () => void signedIn(queries).then(() => goOn.current()));
    return () => channel.close();
  }, [queries]);
}
