import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { challengeQuery, saveAnswers, type Answers, type Challenge } from '../api/challenges.js';
import { isSignedOut, OfflineError } from '../api/problem.js';
import { keepAnswers, keptAnswers } from './kept-draft.js';

/** How long nobody types before the answers go to the server, in ms. Each save is a version, so not with every letter. */
const PAUSE_MS = 4000;
/** How long until a save that failed is tried again, in ms. */
const RETRY_MS = 15_000;

/** The answers of a draft while they are written: kept in this browser at every letter, on the server at every pause. */
export function useDraft(challenge: Challenge) {
  const { id } = challenge;
  const queries = useQueryClient();
  const [answers, setAnswers] = useState(() => ({ ...answersOf(challenge), ...keptAnswers(id) }));
  const unsaved = useRef(keptAnswers(id));
  const [hasUnsaved, setHasUnsaved] = useState(() => Object.keys(unsaved.current).length > 0);
  // Stands while a save is tried again, so that whoever is signing in meanwhile keeps the form for it.
  const [signedOut, setSignedOut] = useState<Error | null>(null);
  const saving = useMutation({
    mutationFn: (sent: Answers) => saveAnswers(id, sent),
    // One after the other, so that an older answer never lands on a newer one.
    scope: { id: `draft-${id}` },
    meta: { asksForItself: true },
    onError: (error) => setSignedOut(isSignedOut(error) ? error : null),
    onSuccess: (saved, sent) => {
      setSignedOut(null);
      for (const key of Object.keys(sent) as (keyof Answers)[])
        if (unsaved.current[key] === sent[key]) delete unsaved.current[key];
      keepAnswers(id, unsaved.current);
      setHasUnsaved(Object.keys(unsaved.current).length > 0);
      queries.setQueryData(challengeQuery(id).queryKey, saved);
    },
  });
  const { mutateAsync } = saving;

  /** Sends what the server does not have yet. @throws as the api does; what could not be sent stays kept. */
  const save = async (): Promise<void> => {
    if (Object.keys(unsaved.current).length > 0) await mutateAsync({ ...unsaved.current });
  };
  const saveQuietly = useEffectEvent(() => void save().catch(() => {}));

  const change = (changes: Answers): void => {
    unsaved.current = { ...unsaved.current, ...changes };
    keepAnswers(id, unsaved.current);
    setAnswers((before) => ({ ...before, ...changes }));
    setHasUnsaved(true);
  };

  useEffect(() => {
    const timer = hasUnsaved ? setTimeout(saveQuietly, saving.isError ? RETRY_MS : PAUSE_MS) : undefined;
    return () => clearTimeout(timer);
  }, [answers, hasUnsaved, saving.isError, saving.failureCount]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') saveQuietly();
    };
    const onOnline = () => saveQuietly();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', onOnline);
    };
  }, []);

  return {
    answers,
    change,
    save,
    state: signedOut ? ('failed' as const) : stateOf(saving, hasUnsaved),
    error: signedOut ?? saving.error,
  };
}

export type DraftState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'failed';

function stateOf({ isPending, error }: { isPending: boolean; error: Error | null }, hasUnsaved: boolean): DraftState {
  if (isPending) return 'saving';
  if (!hasUnsaved) return 'saved';
  if (error instanceof OfflineError) return 'offline';
  return error ? 'failed' : 'unsaved';
}

export type DraftAnswers = Required<Answers>;

function answersOf({ makes, problem, tried, success, deadline, budget, serviceKind }: Challenge): DraftAnswers {
  return { makes, problem, tried, success, deadline, budget, serviceKind };
}
