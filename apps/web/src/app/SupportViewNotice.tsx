import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { meQuery } from '../api/account.js';
import { endSupportView, supportViewsQuery } from '../api/privacy.js';
import { Moment } from '../challenges/Moment.js';
import { ActionButton } from './ActionButton.js';
import { Notice } from './Notice.js';

/** How often it is looked whether somebody looks along, in ms. */
const EVERY_MS = 60_000;

/** Tells both that an administrator looks through a person's eyes: the one who looks, on every page, and the person. */
export function SupportViewNotice() {
  const t = useTranslations('common.supportView');
  const queries = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: views } = useQuery({ ...supportViewsQuery, enabled: Boolean(me), refetchInterval: EVERY_MS });
  const ending = useMutation({ mutationFn: (id: string) => endSupportView(queries, id) });
  const open = views?.find(({ endedAt, expiresAt }) => endedAt === null && Date.parse(expiresAt) > Date.now());
  if (!me || !open) return null;
  return (
    <Notice kind="warning">
      <p>
        {open.isHere ? t('looking', { name: me.name }) : t('lookedAt', { name: open.administratorName ?? '' })}{' '}
        <Moment at={open.expiresAt} withTime />
      </p>
      {open.isHere && (
        <ActionButton className="text-button" isBusy={ending.isPending} onClick={() => ending.mutate(open.id)}>
          {t('end')}
        </ActionButton>
      )}
    </Notice>
  );
}
