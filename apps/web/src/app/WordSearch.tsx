import { useEffect, useId, useRef } from 'react';

interface Props {
  label: string;
  words: string;
  onChange: (words: string) => void;
}

/** Words to look for in a list. What one types is never overwritten while one types it. */
export function WordSearch({ label, words, onChange }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  // Going back or showing all changes the words from outside; while one types, the field knows best.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = words;
  }, [words]);
  return (
    <div className="utrecht-form-field" role="search">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={box}
        id={id}
        type="search"
        className="utrecht-textbox utrecht-textbox--html-input"
        defaultValue={words}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
