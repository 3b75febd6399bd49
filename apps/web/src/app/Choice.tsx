import { useEffect, useId, useRef } from 'react';

interface Props<Value extends string> {
  label: string;
  value: Value | '';
  onChange: (value: Value | '') => void;
  options: readonly (readonly [value: Value, label: string])[];
  /** What choosing nothing is called; without it something is always chosen. */
  none?: string;
  error?: string | undefined;
  /** The field that a person would go to first. */
  isFocused?: boolean;
}

/** One of several, or none. */
export function Choice<Value extends string>({ label, value, onChange, options, none, error, isFocused = false }: Props<Value>) {
  const id = useId();
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  return (
    <div className={`utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      <select
        ref={box}
        id={id}
        className={`utrecht-select${error ? ' utrecht-select--invalid' : ''}`}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => onChange(options.find(([one]) => one === target.value)?.[0] ?? '')}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
