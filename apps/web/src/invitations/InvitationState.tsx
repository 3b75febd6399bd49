import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Invitation } from '../api/fieldlab-work.js';
import { Moment } from '../challenges/Moment.js';

/**
 * Until when an invitation can be answered, or how it ended. When it ends, the way to answer is gone from under the reader, so this
 * takes the focus: on a phone it lies far above.
 */
export function InvitationState({ invitation: { status, respondBy } }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  const ending = useRef<HTMLParagraphElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'open' && status !== 'open') ending.current?.focus();
    before.current = status;
  }, [status]);
  if (status !== 'open') {
    return (
      <p ref={ending} tabIndex={-1} className="turn" role="status">
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
