import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import type { Capacity, CapacityWord } from '../api/fieldlab-work.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';

interface Props {
  capacity: Capacity;
  say: (word: CapacityWord) => Promise<Capacity>;
  onSaid: (capacity: Capacity) => void;
}

/** One click about the room of a fieldlab. */
export function CapacityWords({ capacity, say, onSaid }: Props) {
  const t = useTranslations('capacity');
  const saying = useMutation({ mutationFn: say, onSuccess: onSaid });
  const words: CapacityWord[] = ['still_true', capacity.full ? 'room_again' : 'full'];
  return (
    <div className="capacity-words">
      {saying.isError && <Failure error={saying.error} />}
      {saying.isSuccess && (
        <Notice kind="ok">
          <DoneLine done>{t('thanks')}</DoneLine>
        </Notice>
      )}
      <div className="answer-form__choice">
        {words.map((word) => (
          <ActionButton
            key={word}
            className="utrecht-button utrecht-button--secondary-action"
            isBusy={saying.isPending}
            onClick={() => saying.mutate(word)}
          >
            {t(`word.${word}`)}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}
