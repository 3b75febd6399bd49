import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';

interface Props {
  /** What a key finds it by. */
  name?: string;
  title: string;
  /** Who reads what is written, and what happens then. */
  text: string;
  label: string;
  action: string;
  /** What is said when nothing was written; without it a note is not needed. */
  missing?: string;
  /** What must be chosen too. */
  children?: ReactNode;
  /** Most characters. */
  most?: number;
  onSubmit: (note: string) => Promise<unknown>;
}

/** Something that is done with a few words. It lies folded until somebody wants it. */
export function NotePanel({ name, title, text, label, action, missing, children, most = 2000, onSubmit }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const doing = useMutation({ mutationFn: onSubmit });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isAbsent = missing !== undefined && note.trim() === '';
    setIsMissing(isAbsent);
    if (isAbsent) box.current?.focus();
    else doing.mutate(note.trim());
  };
  return (
    <details className="note-panel" data-panel={name}>
      <summary>{title}</summary>
      <form className="form" onSubmit={submit} noValidate>
        <p id={`${id}-text`}>{text}</p>
        {children}
        <div className={`utrecht-form-field${isMissing ? ' utrecht-form-field--invalid' : ''}`}>
          <label className="utrecht-form-label" htmlFor={id}>
            {label}
          </label>
          {isMissing && (
            <p id={`${id}-error`} className="utrecht-form-field-error-message">
              {missing}
            </p>
          )}
          <textarea
            ref={box}
            id={id}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            rows={4}
            maxLength={most}
            value={note}
            aria-invalid={isMissing ? true : undefined}
            aria-describedby={isMissing ? `${id}-error` : `${id}-text`}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
        {doing.isError && <Failure error={doing.error} />}
        <ActionButton type="submit" className="utrecht-button utrecht-button--secondary-action" isBusy={doing.isPending}>
          {action}
        </ActionButton>
      </form>
    </details>
  );
}
