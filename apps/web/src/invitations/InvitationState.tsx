import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Invitation } from '../api/fieldlab-work.js';
import { DoneLine } from '../app/DoneLine.js';
import { Moment } from '../challenges/Moment.js';

/**
 * Until when an invitation can be answered, or how it ended. When it ends, the way to answer is gone from under the reader, so this
 * takes the focus: on a phone it lies far above.
 */
export function InvitationState({ invitation: { status, respondBy } }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  const [wasOpen] = useState(status === 'open');
  if (status !== 'open') {
    return (
      <DoneLine done={wasOpen} className="turn">
        <strong>{t(`ended.${status}`)}</strong>
      </DoneLine>
    );
  }
  return (
    <p className="turn is-mine">
      <strong>{t('yourTurn')}</strong> {t.rich('until', { moment: () => <Moment at={respondBy} withTime /> })}
    </p>
  );
}
