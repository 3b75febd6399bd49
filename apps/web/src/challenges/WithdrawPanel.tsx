import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { challengeQuery, challengesQuery, withdrawChallenge, type Challenge } from '../api/challenges.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';

/** Statuses from which a company may step back. */
const POSSIBLE: readonly Challenge['status'][] = ['draft', 'submitted', 'in_review', 'inviting', 'introduced'];

/** Ends a challenge, after one more question. */
export function WithdrawPanel({ challenge }: { challenge: Challenge }) {
  const t = useTranslations('challenges');
  const queries = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => withdrawChallenge(challenge.id),
    onSuccess: async (closed) => {
      queries.setQueryData(challengeQuery(challenge.id).queryKey, closed);
      await queries.invalidateQueries({ queryKey: challengesQuery.queryKey });
    },
  });
  if (withdrawing.isSuccess)
    return (
      <DoneLine done className="hint">
        {t('withdrawn')}
      </DoneLine>
    );
  if (!POSSIBLE.includes(challenge.status)) return null;
  return (
    <details className="second-thought">
      <summary>{t('withdraw')}</summary>
      <p>{challenge.submittedAt === null ? t('withdrawUnseenText') : t('withdrawText')}</p>
      {withdrawing.isError && <Failure error={withdrawing.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        isBusy={withdrawing.isPending}
        onClick={() => withdrawing.mutate()}
      >
        {t('withdrawAction')}
      </ActionButton>
    </details>
  );
}
