import { useLayoutEffect, useRef } from 'react';
import { useTypedBefore } from '../app/typed-before.js';
import { Marked, type Stretch } from './marked.js';

/** Whether the style alone lets the box be as high as its text; it does so before any script has run. */
const GROWS_BY_ITSELF = !import.meta.env.SSR && CSS.supports('field-sizing', 'content');

interface Props {
  id: string;
  value: string;
  onChange: (text: string) => void;
  /** What to mark in the text, as it is read elsewhere. */
  stretches: readonly Stretch[];
  describedBy: string;
  placeholder: string;
}

/** Where the problem is typed. Behind the letters lies the same text with marks, so that words light up where they stand. */
export function ProblemText({ id, value, onChange, stretches, describedBy, placeholder }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useTypedBefore(box, value, onChange);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || GROWS_BY_ITSELF) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <div className="problem-text">
      <div className="problem-text__marks" aria-hidden="true">
        <Marked text={value} stretches={stretches} />
        {'\n'}
      </div>
      <textarea
        ref={box}
        id={id}
        className="problem-text__box"
        rows={5}
        maxLength={20_000}
        value={value}
        placeholder={placeholder}
        aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
