import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { declareSlots, type Capacity } from '../api/fieldlab-work.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { TextField } from '../app/TextField.js';

const MOST = 100;

/** How many challenges a quarter a fieldlab can take; empty for as many as come. */
export function SlotsForm({ capacity, onSaid }: { capacity: Capacity; onSaid: (capacity: Capacity) => void }) {
  const t = useTranslations('capacity');
  const declared = capacity.slotsPerQuarter?.reduce((sum, one) => sum + one.slots, 0);
  const [slots, setSlots] = useState(declared === undefined ? '' : String(declared));
  const [isWrong, setWrong] = useState(false);
  const declaring = useMutation({
    mutationFn: (count: number | null) => declareSlots(capacity, count),
    onSuccess: onSaid,
  });
  const submit = (): void => {
    const count = slots.trim() === '' ? null : Number(slots);
    const isRight = count === null || (Number.isInteger(count) && count >= 0 && count <= MOST);
    setWrong(!isRight);
    if (isRight) declaring.mutate(count);
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {declaring.isError && <Failure error={declaring.error} />}
      <TextField
        label={t('slotsLabel')}
        hint={t('slotsHint')}
        error={isWrong ? t('slotsFault', { most: MOST }) : undefined}
        inputMode="numeric"
        value={slots}
        onChange={setSlots}
      />
      <ActionButton type="submit" className="utrecht-button utrecht-button--primary-action" isBusy={declaring.isPending}>
        {t('save')}
      </ActionButton>
      <p role="status" className="hint">
        {declaring.isSuccess ? t('saved') : ''}
      </p>
    </form>
  );
}
