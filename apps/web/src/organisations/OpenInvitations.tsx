import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { openInvitationsQuery, withdrawInvitation, type Organisation } from '../api/organisations.js';
import { ActionButton } from '../app/ActionButton.js';
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
    mutationFn: (id: string) => withdrawInvitation(organisation, id),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (!invitations) return error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  if (invitations.length === 0) return null;
  const dayOf = (moment: string): string => format.dateTime(new Date(moment), { dateStyle: 'long' });
  return (
    <section aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('open')}</h2>
      {withdrawing.isError && <Failure error={withdrawing.error} />}
      <ul className="plain-list">
        {invitations.map(({ id, email, role, expired, expiresAt }) => (
          <li key={id}>
            <strong>{email}</strong>
            <br />
            {t(expired ? 'openExpired' : 'openUntil', { role: t(`role.${role}`), day: dayOf(expiresAt) })}{' '}
            <ActionButton className="text-button" isBusy={withdrawing.isPending} onClick={() => withdrawing.mutate(id)}>
              {t('withdraw')} <span className="hidden-text">({email})</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
