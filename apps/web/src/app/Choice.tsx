import { useId } from 'react';

interface Props<Value extends string> {
  label: string;
  value: Value | '';
  onChange: (value: Value | '') => void;
  options: readonly (readonly [value: Value, label: string])[];
  /** What choosing nothing is called. */
  none: string;
}

/** One of several, or none. */
export function Choice<Value extends string>({ label, value, onChange, options, none }: Props<Value>) {
  const id = useId();
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select"
        value={value}
        onChange={({ target }) => onChange(options.find(([one]) => one === target.value)?.[0] ?? '')}
      >
        <option value="">{none}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
