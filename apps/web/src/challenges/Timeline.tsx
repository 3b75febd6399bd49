import { useTranslations } from 'use-intl/react';
import { Moment } from './Moment.js';
import type { Step } from './timeline.js';

/** What happened, what happens now and what comes. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('challenges');
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <li
          key={step.kind === 'invitation' ? `${step.entry.fieldlabId}-${step.at}` : step.kind}
          className={`timeline__step is-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.kind === 'invitation' ? <InvitationStep step={step} /> : <p>{t(`timeline.${step.kind}`)}</p>}
          {step.at && step.kind !== 'invitation' && (
            <p className="timeline__moment">
              <Moment at={step.at} />
            </p>
          )}
          {step.state === 'coming' && <p className="hidden-text">{t('coming')}</p>}
        </li>
      ))}
    </ol>
  );
}

function InvitationStep({ step: { entry, at, state } }: { step: Extract<Step, { kind: 'invitation' }> }) {
  const t = useTranslations('challenges');
  const reasons = useTranslations('taxonomy.declineReasons');
  const { fieldlabName, invitationStatus, answer } = entry;
  return (
    <>
      <p>{t(`invitation.${invitationStatus ?? 'open'}`, { name: fieldlabName })}</p>
      {answer?.declineReason && <p className="timeline__moment">{reasons(answer.declineReason)}</p>}
      {answer?.declineLine && <p className="quoted">{answer.declineLine}</p>}
      {at && (
        <p className="timeline__moment">
          {state === 'now' ? t.rich('until', { moment: () => <Moment at={at} withTime /> }) : <Moment at={at} />}
        </p>
      )}
    </>
  );
}
