import { useTranslations } from 'use-intl/react';
import { TextField } from '../app/TextField.js';
import type { WrittenFigures } from './size-answers.js';

interface Props {
  legend: string;
  figures: WrittenFigures;
  onChange: (changes: Partial<WrittenFigures>) => void;
}

/** Staff, turnover and balance of one enterprise. */
export function FiguresFields({ legend, figures, onChange }: Props) {
  const t = useTranslations('company.sizeTest');
  return (
    <fieldset className="form">
      <legend className="utrecht-form-label">{legend}</legend>
      <TextField
        label={t('staff')}
        hint={t('staffHint')}
        inputMode="numeric"
        value={figures.staff}
        onChange={(staff) => onChange({ staff })}
      />
      <TextField
        label={t('turnover')}
        inputMode="numeric"
        value={figures.turnover}
        onChange={(turnover) => onChange({ turnover })}
      />
      <TextField label={t('balance')} inputMode="numeric" value={figures.balance} onChange={(balance) => onChange({ balance })} />
    </fieldset>
  );
}

/** The share that one enterprise has of the other. */
export function ShareField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('company.sizeTest');
  return <TextField label={t('share')} hint={t('shareHint')} inputMode="numeric" value={value} onChange={onChange} />;
}
