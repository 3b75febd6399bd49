import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Me } from '../api/account.js';
import { apiTokensQuery, revokeApiToken } from '../api/api-tokens.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { ApiTokenForm } from './ApiTokenForm.js';

/** The tokens by which systems of a hub act for one of its brokers. */
export function ApiTokenList({ me }: { me: Me }) {
  const t = useTranslations('person.tokens');
  const format = useFormatter();
  const queries = useQueryClient();
  const { data: tokens, error, refetch } = useQuery(apiTokensQuery);
  const revoking = useMutation({
    mutationFn: revokeApiToken,
    onSettled: () => queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey }),
  });
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: 'medium' });
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t('title')}</h2>
      <p>{t('text')}</p>
      {error && !tokens && <Failure error={error} retry={refetch} />}
      {revoking.isError && <Failure error={revoking.error} />}
      <DoneLine done={revoking.isSuccess} className="hint">
        {revoking.isSuccess && t('revoked')}
      </DoneLine>
      <ul className="plain-list">
        {tokens?.map(({ id, name, expiresAt, lastUsedAt }) => (
          <li key={id}>
            <strong>{name}</strong>
            <br />
            {t('until', { until: day(expiresAt), seen: lastUsedAt === null ? t('never') : day(lastUsedAt) })}{' '}
            <ActionButton
              className="text-button"
              aria-label={t('revokeNamed', { name })}
              onClick={() => revoking.mutate(id)}
              isBusy={revoking.isPending}
            >
              {t('revoke')}
            </ActionButton>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('new')}</summary>
        <ApiTokenForm me={me} />
      </details>
    </section>
  );
}
