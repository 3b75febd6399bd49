import { useTranslations } from 'use-intl/react';
import type { Invitation } from '../api/fieldlab-work.js';
import { Disclosed } from '../challenges/Disclosed.js';
import { ofPair } from '../language/language.js';

/** Why a challenge fits the fieldlab, and as much of it as the company shows; who it is stays hidden until both said yes. */
export function InvitationFacts({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  return (
    <>
      {invitation.reasons.length > 0 && (
        <section aria-labelledby="reasons">
          <h2 id="reasons">{t('why')}</h2>
          <ul className="reasons">
            {invitation.reasons.map((reason) => (
              <li key={reason.code}>{ofPair(reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="answers">
        <h2 id="answers">{t('words')}</h2>
        <Disclosed challenge={invitation.challenge} />
        {invitation.status === 'open' && <p className="hint">{t('hidden')}</p>}
      </section>
    </>
  );
}
