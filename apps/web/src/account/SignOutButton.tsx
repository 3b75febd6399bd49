import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { endSession } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { forgetDrafts } from '../challenges/kept-draft.js';

/**
 * Ends the session, and takes from this browser what was kept in it.
 *
 * @param stays where the same page is there for who is not signed in; it is read anew then, since all that was read is forgotten
 */
export function SignOutButton({ stays = false }: { stays?: boolean }) {
  const t = useTranslations('account');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const ending = useMutation({
    mutationFn: () => endSession(queries),
    onSuccess: () => {
      forgetDrafts();
      return stays ? location.reload() : navigate({ to: '/' });
    },
  });
  return (
    <ActionButton className="text-button" onClick={() => ending.mutate()} isBusy={ending.isPending}>
      {t('signOut')}
    </ActionButton>
  );
}
