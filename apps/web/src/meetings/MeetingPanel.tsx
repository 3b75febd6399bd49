import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { cancelMeeting, chooseMeeting, meetingQuery, type Meeting, type MeetingSide } from '../api/meetings.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { Moment } from '../challenges/Moment.js';
import { ProposalForm } from './ProposalForm.js';

/** How often it is looked whether the other side has chosen, in ms. */
const EVERY_MS = 20_000;

/** The first meeting: proposed by one side, chosen by the other. */
export function MeetingPanel({ introductionId, side }: { introductionId: string; side: MeetingSide }) {
  const t = useTranslations('meetings');
  const queries = useQueryClient();
  const { data: meeting, error, refetch } = useQuery({ ...meetingQuery(introductionId), refetchInterval: EVERY_MS });
  const heading = useRef<HTMLHeadingElement>(null);
  const keep = (changed: Meeting): void => {
    queries.setQueryData(meetingQuery(introductionId).queryKey, changed);
    // What was pressed goes; what has become of it stands from here on.
    heading.current?.focus();
  };
  const choosing = useMutation({
    mutationFn: (startsAt: string) => chooseMeeting(introductionId, startsAt),
    onSuccess: keep,
    onError: () => refetch(),
  });
  const cancelling = useMutation({ mutationFn: () => cancelMeeting(introductionId), onSuccess: keep });
  const failed = [choosing, cancelling].find(({ isError }) => isError);
  let content: ReactNode;
  if (meeting === undefined) content = error ? <Failure error={error} retry={refetch} /> : <Waiting />;
  else if (meeting === null || meeting.status === 'cancelled')
    content = (
      <>
        <p>{meeting ? t('cancelled') : t('lead')}</p>
        <ProposalForm introductionId={introductionId} meeting={meeting} onProposed={keep} />
      </>
    );
  else if (meeting.status === 'agreed')
    content = (
      <>
        <p className="turn">
          <strong>{t.rich('agreed', { moment: () => <Moment at={meeting.startsAt ?? ''} withTime /> })}</strong>{' '}
          {t('details', { minutes: meeting.minutes, place: meeting.place })}
        </p>
        <p className="hint">{t('calendar')}</p>
      </>
    );
  else content = <Proposal meeting={meeting} side={side} isBusy={choosing.isPending} onChoose={choosing.mutate} />;
  return (
    <section className="meeting" aria-labelledby="meeting">
      <h2 ref={heading} id="meeting" tabIndex={-1}>
        {t('title')}
      </h2>
      {failed && <Failure error={failed.error} />}
      {content}
      {meeting && meeting.status !== 'cancelled' && (
        <details className="meeting__others">
          <summary>{t('proposeOthers')}</summary>
          <ProposalForm key={meeting.sequence} introductionId={introductionId} meeting={meeting} onProposed={keep} />
        </details>
      )}
      {meeting?.status === 'agreed' && (
        <ActionButton className="text-button" isBusy={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('cancel')}
        </ActionButton>
      )}
    </section>
  );
}

interface ProposalProps {
  meeting: Meeting;
  side: MeetingSide;
  isBusy: boolean;
  onChoose: (startsAt: string) => void;
}

/** The moments that were proposed: to choose from, or to wait for. */
function Proposal({ meeting, side, isBusy, onChoose }: ProposalProps) {
  const t = useTranslations('meetings');
  const isMine = meeting.proposedBy === side;
  const { startsAt } = meeting;
  return (
    <>
      <p className={isMine ? 'turn' : 'turn is-mine'}>{isMine ? t('waiting') : t('choose')}</p>
      <ul className="meeting__slots">
        {meeting.slots.map((slot) => (
          <li key={slot.startsAt}>
            {isMine ? (
              <Moment at={slot.startsAt} withTime />
            ) : (
              <ActionButton
                className="utrecht-button utrecht-button--secondary-action"
                isBusy={isBusy}
                onClick={() => onChoose(slot.startsAt)}
              >
                <span>{t.rich('chooseThis', { moment: () => <Moment at={slot.startsAt} withTime /> })}</span>
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      <p>{t('details', { minutes: meeting.minutes, place: meeting.place })}</p>
      {startsAt && <p className="hint">{t.rich('standing', { moment: () => <Moment at={startsAt} withTime /> })}</p>}
    </>
  );
}
