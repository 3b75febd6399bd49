import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { submitChallenge } from '../api/challenges.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import type { DraftAnswers } from './draft.js';

interface Props {
  challengeId: string;
  answers: DraftAnswers;
  save: () => Promise<void>;
}

/** Hands the challenge in, once the two questions are answered without which nobody can judge it. */
export function SubmitPanel({ challengeId, answers, save }: Props) {
  const t = useTranslations('questions');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isComplete = answers.makes.trim() !== '' && answers.problem.trim() !== '';
  const submitting = useMutation({
    mutationFn: async () => {
      await save();
      await submitChallenge(challengeId);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['challenges'] });
      await navigate({ to: '/challenges/$challengeId', params: { challengeId } });
    },
  });
  if (!isComplete) return <Notice kind="warning">{t('incomplete')}</Notice>;
  return (
    <div className="submit-panel">
      <p>{t('submitText')}</p>
      {submitting.isError && <Failure error={submitting.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--primary-action"
        isBusy={submitting.isPending}
        onClick={() => submitting.mutate()}
      >
        {t('submit')}
      </ActionButton>
    </div>
  );
}
