import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RemovalReason } from '../api/review.js';
import { Choice } from '../app/Choice.js';
import { TextField } from '../app/TextField.js';

/** In the order in which they are usual; the compiler sees to it that none is missing or made up. */
const REASONS = Object.keys({
  not_our_technology: true,
  full: true,
  too_small: true,
  too_large: true,
  region: true,
  conflict_of_interest: true,
  other: true,
} satisfies Record<RemovalReason, true>) as RemovalReason[];

interface Props {
  name: string;
  onRemove: (reason: RemovalReason, note: string | null) => void;
  onCancel: () => void;
}

/** Why a fieldlab is taken off the list; without a reason it stays. */
export function RemoveForm({ name, onRemove, onCancel }: Props) {
  const t = useTranslations('review.remove');
  const reasons = useTranslations('review.removalReason');
  const [reason, setReason] = useState<RemovalReason | ''>('');
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(reason === '');
    if (reason === '') form.current?.querySelector('select')?.focus();
    else onRemove(reason, note.trim() || null);
  };
  return (
    <form ref={form} className="form remove-form" onSubmit={submit} noValidate aria-label={t('title', { name })}>
      <Choice
        label={t('reason')}
        value={reason}
        onChange={setReason}
        options={REASONS.map((one) => [one, reasons(one)] as const)}
        none={t('none')}
        error={isMissing ? t('missing') : undefined}
      />
      <TextField label={t('note')} value={note} onChange={setNote} most={500} />
      <p className="actions">
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {t('submit')}
        </button>
        <button type="button" className="text-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
