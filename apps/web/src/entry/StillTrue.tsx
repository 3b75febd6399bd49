import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { allFieldlabsQuery, fieldlabQuery, type Fieldlab } from '../api/catalogue.js';
import { confirmFieldlab } from '../api/entry.js';
import { ActionButton } from '../app/ActionButton.js';
import { DoneLine } from '../app/DoneLine.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import { Moment } from '../challenges/Moment.js';
import { wasSaidThisQuarter } from './quarter.js';

/** Asks once a quarter whether the entry is still true; one click answers. @param withLink where the entry itself is elsewhere */
export function StillTrue({ fieldlab, withLink = false }: { fieldlab: Fieldlab; withLink?: boolean }) {
  const t = useTranslations('entry');
  const queries = useQueryClient();
  const saying = useMutation({
    mutationFn: () => confirmFieldlab(fieldlab.id),
    onSuccess: (confirmed) => {
      queries.setQueryData(fieldlabQuery(fieldlab.id).queryKey, confirmed);
      void queries.invalidateQueries({ queryKey: allFieldlabsQuery.queryKey, exact: true });
    },
  });
  const { confirmedAt, id: fieldlabId } = fieldlab;
  if (saying.isSuccess) {
    return (
      <Notice kind="ok">
        <DoneLine done>{t('confirmedNow')}</DoneLine>
      </Notice>
    );
  }
  if (confirmedAt !== null && wasSaidThisQuarter(confirmedAt, new Date()))
    return withLink ? null : <p className="hint">{t.rich('confirmed', { moment: () => <Moment at={confirmedAt} /> })}</p>;
  return (
    <Notice kind="info">
      <h2 className="notice__title">{t('stillTrue', { fieldlab: fieldlab.name })}</h2>
      <p>{confirmedAt === null ? t('neverConfirmed') : t.rich('confirmed', { moment: () => <Moment at={confirmedAt} /> })}</p>
      {saying.isError && <Failure error={saying.error} />}
      <div className="actions">
        <ActionButton
          className="utrecht-button utrecht-button--secondary-action"
          isBusy={saying.isPending}
          onClick={() => saying.mutate()}
        >
          {t('confirm')}
        </ActionButton>
        {withLink && (
          <Link to="/fieldlabs/$fieldlabId/entry" params={{ fieldlabId }} className="utrecht-button utrecht-button--subtle">
            {t('look')}
          </Link>
        )}
      </div>
    </Notice>
  );
}
