import { useEffect, useId, useRef, type HTMLInputAutoCompleteAttribute } from 'react';
import { useTypedBefore } from './typed-before.js';

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'date' | 'time';
  inputMode?: 'numeric' | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  min?: string | undefined;
  /** How many characters the api takes. */
  most?: number | undefined;
  onBlur?: (() => void) | undefined;
  /** The field that a person would go to first. */
  isFocused?: boolean;
}

/** One line to fill in: the label above, what is wrong between label and line. */
export function TextField({ label, hint, error, value, onChange, isFocused = false, type = 'text', most, ...rest }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useTypedBefore(box, value, onChange);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="utrecht-form-field-description">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      <input
        ref={box}
        id={id}
        type={type}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        maxLength={most}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={({ target }) => onChange(target.value)}
        {...rest}
      />
    </div>
  );
}
