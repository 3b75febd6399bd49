import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { Challenge } from '../api/challenges.js';
import { newIdempotencyKey } from '../api/client.js';
import { release } from '../api/review.js';
import { ActionButton } from '../app/ActionButton.js';
import { Dialog } from '../app/Dialog.js';
import { Failure } from '../app/Failure.js';
import { MailPreviews } from './MailPreviews.js';

interface Props {
  challenge: Challenge;
  /** In the order of invitation. */
  shortlist: readonly { id: string; name: string }[];
  /** How many of them are invited at once. */
  atOnce: number;
  /** Working days that each has to answer. */
  days: number;
  onClose: () => void;
  onReleased: () => void;
}

/** Says who gets which message, before anybody does. */
export function ReleaseDialog({ challenge, shortlist, atOnce, days, onClose, onReleased }: Props) {
  const t = useTranslations('review.release');
  const format = useFormatter();
  // One attempt however often it is sent: a lost answer releases nothing twice.
  const [key] = useState(newIdempotencyKey);
  const releasing = useMutation({
    mutationFn: () =>
      release(
        challenge.id,
        shortlist.map(({ id }) => id),
        key,
      ),
    onSuccess: onReleased,
  });
  const names = (labs: typeof shortlist) => format.list(labs.map(({ name }) => name));
  const [now, later] = [shortlist.slice(0, atOnce), shortlist.slice(atOnce)];
  return (
    <Dialog title={t('title', { reference: challenge.reference })} onClose={onClose}>
      <dl className="messages">
        <div>
          <dt>{t('company')}</dt>
          <dd>{t('toCompany', { count: shortlist.length, names: names(shortlist) })}</dd>
        </div>
        <div>
          <dt>{names(now)}</dt>
          <dd>{t('toInvited', { count: now.length, days })}</dd>
        </div>
        {later.length > 0 && (
          <div>
            <dt>{names(later)}</dt>
            <dd>{t('toLater', { count: later.length })}</dd>
          </div>
        )}
      </dl>
      <MailPreviews challengeId={challenge.id} fieldlabIds={shortlist.map(({ id }) => id)} />
      <p>{t('final')}</p>
      {releasing.isError && <Failure error={releasing.error} />}
      <form method="dialog" className="actions">
        <ActionButton
          className="utrecht-button utrecht-button--primary-action"
          isBusy={releasing.isPending}
          onClick={() => releasing.mutate()}
        >
          {t('submit')}
        </ActionButton>
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {t('cancel')}
        </button>
      </form>
    </Dialog>
  );
}
