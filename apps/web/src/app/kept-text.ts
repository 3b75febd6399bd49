import { useCallback, useState } from 'react';
import { useInBrowser } from './in-browser.js';

/**
 * A text that outlives a reload and a change of language, in this tab only. The server hears nothing of it.
 *
 * @param key names it among the texts of this application.
 */
export function useKeptText(key: string): [string, (text: string) => void] {
  const kept = useInBrowser(() => readKept(key), '');
  const [text, setText] = useState<string | null>(null);
  const change = useCallback(
    (next: string) => {
      setText(next);
      keep(key, next);
    },
    [key],
  );
  return [text ?? kept, change];
}

/** What was kept as JSON, or the given one where nothing was or it is broken. */
export function keptAs<Draft extends object>(kept: string, otherwise: Draft): Draft {
  try {
    const draft = JSON.parse(kept) as Partial<Draft>;
    const fields = Object.keys(otherwise) as (keyof Draft)[];
    return fields.every((field) => typeof draft[field] === typeof otherwise[field]) ? (draft as Draft) : otherwise;
  } catch {
    return otherwise;
  }
}

export function readKept(key: string): string {
  try {
    return sessionStorage.getItem(`fieldmatch.${key}`) ?? '';
  } catch {
    return '';
  }
}

export function keep(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(`fieldmatch.${key}`);
    else sessionStorage.setItem(`fieldmatch.${key}`, text);
  } catch {
    // A browser without storage forgets; nothing else is lost.
  }
}
