import { useState } from 'react';
import { TextField } from '../app/TextField.js';
import { isDay } from './choice.js';

interface Props {
  label: string;
  /** `YYYY-MM-DD`; empty for none. */
  value: string;
  onChange: (day: string) => void;
}

/**
 * A day that is chosen, or typed digit by digit. While a year is typed the browser gives days such as 0002-11-26: they stay in the field,
 * and only a whole day, or none, is told on.
 */
export function DayField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (day: string): void => {
    setTyped(day);
    if (day === '' || isDay(day)) onChange(day);
  };
  return <TextField type="date" label={label} value={typed ?? value} onChange={take} onBlur={() => setTyped(null)} />;
}
