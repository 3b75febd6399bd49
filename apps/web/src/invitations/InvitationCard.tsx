import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Invitation } from '../api/fieldlab-work.js';
import { ofPair } from '../language/language.js';
import { problemOf } from './problem-of.js';
import { InvitationState } from './InvitationState.js';

/** An invitation among others: what is asked, the best reason why it fits, and until when it waits. */
export function InvitationCard({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  const [reason] = invitation.reasons;
  return (
    <article className="challenge-card">
      <h2>
        <Link to="/invitations/$invitationId" params={{ invitationId: invitation.id }}>
          {t('invitationTitle', { reference: invitation.reference })}
        </Link>
      </h2>
      <p className="challenge-card__problem is-clamped">{problemOf(invitation.challenge)}</p>
      {reason && (
        <ul className="reasons">
          <li>{ofPair(reason)}</li>
        </ul>
      )}
      <InvitationState invitation={invitation} />
    </article>
  );
}
