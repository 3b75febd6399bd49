import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { openInvitationsQuery, withdrawInvitation, type OpenInvitation, type Organisation } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';

/** Who was invited and has not answered. */
export function OpenInvitations({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('organisations');
  const format = useFormatter();
  const queries = useQueryClient();
  const query = openInvitationsQuery(organisation);
  const { data: invitations, error, refetch } = useQuery(query);
  const withdrawing = useMutation({
    mutationFn: ({ id }: OpenInvitation) => withdrawInvitation(organisation, id),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (!invitations) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  if (invitations.length === 0 && !withdrawing.isSuccess) return null;
  const dayOf = (moment: string): string => format.dateTime(new Date(moment), { dateStyle: 'long' });
  return (
    <section aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('open')}</h2>
      {withdrawing.isError && <Failure error={withdrawing.error} />}
      <DoneLine done={withdrawing.isSuccess} className="hint">
        {withdrawing.isSuccess && t('withdrawn', { email: withdrawing.variables.email })}
      </DoneLine>
      <ul className="plain-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <strong>{invitation.email}</strong>
            <br />
            {t(invitation.expired ? 'openExpired' : 'openUntil', {
              role: t(`role.${invitation.role}`),
              day: dayOf(invitation.expiresAt),
            })}{' '}
            <ActionButton className="text-button" isBusy={withdrawing.isPending} onClick={() => withdrawing.mutate(invitation)}>
              {t('withdraw')} <span className="hidden-text">({invitation.email})</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
