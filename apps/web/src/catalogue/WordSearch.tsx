import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Facets } from './facets.js';

/** Words to look for. The address follows without a step back for each letter. */
export function WordSearch({ words }: { words: string }) {
  const t = useTranslations('catalogue');
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  // Going back or showing all changes the words from outside; while one types, the field knows best.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = words;
  }, [words]);
  const navigate = useNavigate({ from: '/fieldlabs' });
  return (
    <div className="utrecht-form-field word-search" role="search">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('words')}
      </label>
      <input
        ref={box}
        id={id}
        type="search"
        className="utrecht-textbox utrecht-textbox--html-input"
        defaultValue={words}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) =>
          void navigate({
            search: (before: Facets) => ({ ...before, words: target.value || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </div>
  );
}
