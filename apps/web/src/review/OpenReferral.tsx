import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { takeBackReferral, type Referral } from '../api/review.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Notice } from '../app/Notice.js';
import { Moment } from '../challenges/Moment.js';

interface Props {
  referral: Referral;
  hubName: string;
  onTakenBack: () => void;
}

/** Another hub was asked and has not answered yet: what waits for that, and the way back. */
export function OpenReferral({ referral: { id, respondBy, note }, hubName, onTakenBack }: Props) {
  const t = useTranslations('review.referral');
  const takingBack = useMutation({ mutationFn: () => takeBackReferral(id), onSuccess: onTakenBack });
  return (
    <Notice kind="info">
      <p>{t.rich('waiting', { name: hubName, moment: () => <Moment at={respondBy} withTime /> })}</p>
      <p className="quoted">{note}</p>
      {takingBack.isError && <Failure error={takingBack.error} />}
      <ActionButton
        className="utrecht-button utrecht-button--secondary-action"
        isBusy={takingBack.isPending}
        onClick={() => takingBack.mutate()}
      >
        {t('takeBack')}
      </ActionButton>
    </Notice>
  );
}
