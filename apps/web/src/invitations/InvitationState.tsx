import { useTranslations } from 'use-intl/react';
import type { Invitation } from '../api/fieldlab-work.js';
import { Moment } from '../challenges/Moment.js';

/** Until when an invitation can be answered, or how it ended. */
export function InvitationState({ invitation: { status, respondBy } }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  if (status !== 'open') {
    return (
      <p className="turn" role="status">
        <strong>{t(`ended.${status}`)}</strong>
      </p>
    );
  }
  return (
    <p className="turn is-mine">
      <strong>{t('yourTurn')}</strong> {t.rich('until', { moment: () => <Moment at={respondBy} withTime /> })}
    </p>
  );
}
