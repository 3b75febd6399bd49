import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { beginProviderSignIn, providersQuery } from '../api/account.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { ofPair } from '../language/language.js';

/** The providers of organisations, to sign in with in place of a mail. Where there are none, there is nothing. */
export function ProviderButtons() {
  const t = useTranslations('account');
  const { data: providers } = useQuery(providersQuery);
  const beginning = useMutation({ mutationFn: beginProviderSignIn, onSuccess: (url) => location.assign(url) });
  if (!providers || providers.length === 0) return null;
  return (
    <section aria-labelledby="providers" className="form">
      <h2 id="providers">{t('otherWays')}</h2>
      {beginning.isError && <Failure error={beginning.error} />}
      {providers.map(({ id, name }) => (
        <ActionButton
          key={id}
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => beginning.mutate(id)}
          isBusy={beginning.isPending || beginning.isSuccess}
        >
          {t('signInWith', { name: ofPair(name) })}
        </ActionButton>
      ))}
    </section>
  );
}
