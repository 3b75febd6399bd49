import { useEffect, useId, useRef } from 'react';

interface Props<Value extends string> {
  legend: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly (readonly [value: Value, label: string])[];
  error?: string | undefined;
}

/** One of several that all stand in sight. Where one is missing, that is said at the first of them. */
export function RadioList<Value extends string>({ legend, value, onChange, options, error }: Props<Value>) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error) first.current?.focus();
  }, [error]);
  return (
    <fieldset
      className={`utrecht-form-field radio-list${error ? ' utrecht-form-field--invalid' : ''}`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="utrecht-form-label">{legend}</legend>
      {error && (
        <p id={`${id}-error`} className="utrecht-form-field-error-message">
          {error}
        </p>
      )}
      {options.map(([one, label], index) => (
        <label key={one} className="radio-list__option">
          <input
            ref={index === 0 ? first : undefined}
            type="radio"
            name={id}
            className="utrecht-radio-button utrecht-radio-button--html-input"
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
