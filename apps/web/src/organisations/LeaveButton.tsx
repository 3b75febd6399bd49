import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { leave, type Organisation } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';

/** Leaves an organisation, after being asked once more: nobody can undo it by themselves. */
export function LeaveButton({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('organisations');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const leaving = useMutation({
    mutationFn: () => leave(queries, organisation),
    onSuccess: () => navigate({ to: '/organisations' }),
  });
  if (!isSure)
    return (
      <button type="button" className="text-button" onClick={() => setSure(true)}>
        {t('leave')}
      </button>
    );
  return (
    <div role="group" aria-label={t('leave')}>
      <p>{t('leaveSure')}</p>
      {leaving.isError && <Failure error={leaving.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        isBusy={leaving.isPending}
        onClick={() => leaving.mutate()}
      >
        {t('leaveNow')}
      </ActionButton>{' '}
      <button type="button" className="text-button" onClick={() => setSure(false)}>
        {t('stay')}
      </button>
    </div>
  );
}
