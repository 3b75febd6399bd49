import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeclineReason, Invitation, NewAnswer } from '../api/fieldlab-work.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { RadioList } from '../app/RadioList.js';
import { TextField } from '../app/TextField.js';

const REASONS = Object.keys({
  full: true,
  not_our_technology: true,
  too_early: true,
  too_small: true,
  too_large: true,
  region: true,
  conflict_of_interest: true,
  other: true,
} satisfies Record<DeclineReason, true>) as DeclineReason[];

interface Props {
  answer: (answer: NewAnswer) => Promise<Invitation>;
  onAnswered: (invitation: Invitation) => void;
}

/** Yes in one click; no with its reason in three. */
export function AnswerForm({ answer, onAnswered }: Props) {
  const t = useTranslations('invitations');
  const reasons = useTranslations('invitations.reasons');
  const [declines, setDeclines] = useState(false);
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [line, setLine] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const answering = useMutation({ mutationFn: answer, onSuccess: onAnswered });
  const decline = (): void => {
    setReasonMissing(reason === null);
    if (reason !== null) answering.mutate({ answer: 'decline', reason, line: line.trim() || null });
  };
  return (
    <section aria-labelledby="your-answer" className="answer-form">
      <h2 id="your-answer">{t('yourAnswer')}</h2>
      {answering.isError && <Failure error={answering.error} />}
      <div className="answer-form__choice">
        <ActionButton
          className="utrecht-button utrecht-button--primary-action"
          isBusy={answering.isPending}
          onClick={() => answering.mutate({ answer: 'accept' })}
        >
          {t('accept')}
        </ActionButton>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-expanded={declines}
          onClick={() => setDeclines(!declines)}
        >
          {t('decline')}
        </button>
      </div>
      <p className="hint">{t('acceptMeans')}</p>
      {declines && (
        <div className="form answer-form__decline">
          <RadioList
            legend={t('whyNot')}
            value={reason}
            onChange={setReason}
            options={REASONS.map((one) => [one, reasons(one)] as const)}
            error={isReasonMissing && reason === null ? t('reasonMissing') : undefined}
          />
          <TextField label={t('line')} hint={t('lineHint')} value={line} onChange={setLine} most={500} />
          <ActionButton className="utrecht-button utrecht-button--primary-action" isBusy={answering.isPending} onClick={decline}>
            {t('sendNo')}
          </ActionButton>
        </div>
      )}
    </section>
  );
}
