import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { beginProviderSignIn, disconnectIdentity, identitiesQuery, providersQuery } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { ofPair } from '../language/language.js';

/** What one can sign in with besides a mail. Where no provider is set up, there is nothing. */
export function IdentityList() {
  const t = useTranslations('person');
  const format = useFormatter();
  const queries = useQueryClient();
  const { data: providers = [] } = useQuery(providersQuery);
  const { data: identities = [] } = useQuery(identitiesQuery);
  const connecting = useMutation({ mutationFn: beginProviderSignIn, onSuccess: (url) => location.assign(url) });
  const disconnecting = useMutation({
    mutationFn: disconnectIdentity,
    onSettled: () => queries.invalidateQueries({ queryKey: identitiesQuery.queryKey }),
  });
  if (providers.length === 0 && identities.length === 0 && !disconnecting.isSuccess) return null;
  const nameOf = (providerId: string | null) => {
    const provider = providers.find(({ id }) => id === providerId);
    return provider ? ofPair(provider.name) : t('unknownProvider');
  };
  const failure = connecting.error ?? disconnecting.error;
  return (
    <section aria-labelledby="identities" className="form">
      <h2 id="identities">{t('identities')}</h2>
      <p>{t('identitiesText')}</p>
      {failure && <Failure error={failure} />}
      <DoneLine done={disconnecting.isSuccess} className="hint">
        {disconnecting.isSuccess && t('disconnected')}
      </DoneLine>
      <ul className="plain-list">
        {identities.map(({ id, providerId, lastUsedAt }) => (
          <li key={id}>
            {t('connected', {
              name: nameOf(providerId),
              seen: format.dateTime(new Date(lastUsedAt), { dateStyle: 'medium', timeStyle: 'short' }),
            })}{' '}
            <ActionButton
              className="text-button"
              aria-label={t('disconnectNamed', { name: nameOf(providerId) })}
              onClick={() => disconnecting.mutate(id)}
              isBusy={disconnecting.isPending}
            >
              {t('disconnect')}
            </ActionButton>
          </li>
        ))}
      </ul>
      {providers
        .filter((provider) => !identities.some(({ providerId }) => providerId === provider.id))
        .map(({ id, name }) => (
          <ActionButton
            key={id}
            className="utrecht-button utrecht-button--secondary-action"
            onClick={() => connecting.mutate(id)}
            isBusy={connecting.isPending || connecting.isSuccess}
          >
            {t('connect', { name: ofPair(name) })}
          </ActionButton>
        ))}
    </section>
  );
}
