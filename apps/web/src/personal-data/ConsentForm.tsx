import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { OwnersOnly } from '../account/OwnersOnly.js';
import { consentsQuery, giveConsent, withdrawConsent } from '../api/privacy.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Moment } from '../challenges/Moment.js';

interface Props {
  companyId: string;
  /** Only owners give consent and withdraw it. */
  isOwner: boolean;
}

/** What a company lets the programme's partners see. */
export function ConsentForm({ companyId, isOwner }: Props) {
  const t = useTranslations('personalData.consent');
  const queries = useQueryClient();
  const { data: consents, error, refetch } = useQuery(consentsQuery(companyId));
  const standing = consents?.items.find(({ withdrawnAt }) => withdrawnAt === null);
  const changing = useMutation({
    mutationFn: () => (standing ? withdrawConsent(companyId, standing.id) : giveConsent(companyId, consents?.textVersion ?? 1)),
    onSettled: () => queries.invalidateQueries({ queryKey: consentsQuery(companyId).queryKey }),
  });
  if (!consents) return error && <Failure error={error} retry={refetch} />;
  return (
    <div>
      <h3>{t('title')}</h3>
      <p>{t('text')}</p>
      {changing.isError && <Failure error={changing.error} />}
      <p role="status">
        {standing ? (
          <>
            {t('given')} <Moment at={standing.givenAt} withTime />
          </>
        ) : (
          t('notGiven')
        )}
      </p>
      {isOwner ? (
        <ActionButton
          className="utrecht-button utrecht-button--secondary-action"
          isBusy={changing.isPending}
          onClick={() => changing.mutate()}
        >
          {standing ? t('withdraw') : t('give')}
        </ActionButton>
      ) : (
        <OwnersOnly companyId={companyId} />
      )}
    </div>
  );
}
