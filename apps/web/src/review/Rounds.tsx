import { useTranslations } from 'use-intl/react';
import type { Release, ShortlistEntry } from '../api/challenges.js';
import { Moment } from '../challenges/Moment.js';

/** Every shortlist that was released, with who was invited when and what each answered; newest first. */
export function Rounds({ releases }: { releases: readonly Release[] }) {
  const t = useTranslations('review');
  return (
    <ul className="rounds">
      {releases.map(({ id, releasedAt, automatic, shortlist }) => (
        <li key={id}>
          <p className="rounds__released">
            {t.rich(automatic ? 'releasedAutomatically' : 'releasedByBroker', {
              moment: () => <Moment at={releasedAt} withTime />,
            })}
          </p>
          <ol>
            {shortlist.map((entry) => (
              <li key={entry.fieldlabId}>
                <RoundEntry entry={entry} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

function RoundEntry({ entry: { fieldlabName, invitationStatus, respondBy, answer } }: { entry: ShortlistEntry }) {
  const t = useTranslations('review');
  const status = useTranslations('challenges.status');
  const reasons = useTranslations('taxonomy.declineReasons');
  return (
    <>
      <p>
        <strong>{fieldlabName}</strong> <span className="tag">{status(invitationStatus ?? 'waiting')}</span>
      </p>
      {invitationStatus === 'open' && respondBy && (
        <p className="hint">{t.rich('until', { moment: () => <Moment at={respondBy} withTime /> })}</p>
      )}
      {answer?.answeredAt && (
        <p className="hint">
          <Moment at={answer.answeredAt} withTime />
        </p>
      )}
      {answer?.declineReason && <p>{reasons(answer.declineReason)}</p>}
      {answer?.declineLine && <p className="quoted">{answer.declineLine}</p>}
    </>
  );
}
