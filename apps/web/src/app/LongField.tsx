import { useId } from 'react';

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** How many characters the api takes. */
  most?: number;
  /** Of what is typed, where it is not that of the page. */
  lang?: 'nl' | 'en';
}

/** Several lines to fill in: the label above, what is wrong between label and lines. */
export function LongField({ label, hint, error, value, onChange, rows = 4, most = 20_000, lang }: Props) {
  const id = useId();
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
      <textarea
        id={id}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={rows}
        maxLength={most}
        lang={lang}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
