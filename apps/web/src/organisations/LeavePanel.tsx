import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { leave, type Organisation } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';

/** Leaves an organisation, after being asked once more: nobody can undo it by themselves. */
export function LeavePanel({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('organisations');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: () => leave(queries, organisation),
    onSuccess: () => navigate({ to: '/organisations' }),
  });
  return (
    <details className="second-thought">
      <summary>{t('leave')}</summary>
      <p>{t('leaveSure')}</p>
      {leaving.isError && <Failure error={leaving.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        isBusy={leaving.isPending}
        onClick={() => leaving.mutate()}
      >
        {t('leaveNow')}
      </ActionButton>
    </details>
  );
}
