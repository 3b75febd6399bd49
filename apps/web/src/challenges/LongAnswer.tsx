import { useId } from 'react';

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

/** A question to answer in as many words as one likes. */
export function LongAnswer({ label, hint, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label hidden-text" htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-hint`} className="utrecht-form-field-description">
        {hint}
      </p>
      <textarea
        id={id}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={7}
        maxLength={20_000}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
