import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { rankAgain, type Curation } from '../api/review.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Moment } from '../challenges/Moment.js';

interface Props {
  challengeId: string;
  curation: Curation;
  /** Whether the reader may decide now. */
  isOpen: boolean;
  onRanked: () => void;
}

/** Which match run it is, and a way to a new one. */
export function MatchRun({ challengeId, curation: { matchRun, candidates }, isOpen, onRanked }: Props) {
  const t = useTranslations('review.run');
  const format = useFormatter();
  const ranking = useMutation({ mutationFn: () => rankAgain(challengeId), onSuccess: onRanked });
  const { completedAt, challengeVersion, rankingMs, similarity } = matchRun;
  return (
    <div>
      <p className="hint">
        {t.rich('about', {
          moment: () => <Moment at={completedAt} withTime />,
          version: challengeVersion,
          count: candidates.length,
          ms: format.number(rankingMs, { maximumFractionDigits: 0 }),
        })}{' '}
        {similarity === 'failed' && t('similarityFailed')}{' '}
        {isOpen && (
          <ActionButton className="text-button" isBusy={ranking.isPending} onClick={() => ranking.mutate()}>
            {t('again')}
          </ActionButton>
        )}
      </p>
      {ranking.isError && <Failure error={ranking.error} />}
    </div>
  );
}
