import { lazy, Suspense, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Hub } from '../api/catalogue.js';
import type { Challenge } from '../api/challenges.js';
import { closeChallenge, returnToCompany } from '../api/review.js';
import { Waiting } from '../app/Waiting.js';
import { useKeys } from './keys.js';
import { NotePanel } from './NotePanel.js';
import { ReferPanel } from './ReferPanel.js';

/** Loaded for a challenge in a project alone, which most are not while somebody works on them. */
const RunningProject = lazy(() => import('./RunningProject.js'));

/** What a broker can do besides releasing; each names what was done. */
export type Done = 'released' | 'returned' | 'referred' | 'closed' | 'projectClosed' | 'takenBack' | 'ranked';

/** Statuses from which a broker can bring a challenge to an end. */
const ENDABLE: readonly Challenge['status'][] = ['draft', 'in_review', 'introduced', 'in_project'];

interface Props {
  challenge: Challenge;
  hubs: readonly Hub[];
  /** Whether another hub has still to answer. */
  isReferred: boolean;
  onDone: (done: Done) => void;
}

/** Ask the company, ask another hub, or close. What is not possible now is not offered. */
export function ReviewActions({ challenge: { id, hubId, status }, hubs, isReferred, onDone }: Props) {
  const back = useTranslations('review.return');
  // A draft that a broker sees is back with its company, with a question.
  const close = useTranslations(status === 'draft' ? 'review.closeUnanswered' : 'review.close');
  const isFree = status === 'in_review' && !isReferred;
  const panels = useRef<HTMLDivElement>(null);
  const open = (name: string) => (): boolean => {
    const panel = panels.current?.querySelector<HTMLDetailsElement>(`[data-panel="${name}"]`);
    if (!panel) return false;
    panel.open = true;
    panel.querySelector<HTMLElement>('select, textarea')?.focus();
    return true;
  };
  useKeys({ q: open('ask'), h: open('refer'), c: open('close') });
  if (!ENDABLE.includes(status)) return null;
  return (
    <div ref={panels} className="review__actions">
      {isFree && (
        <>
          <NotePanel
            name="ask"
            title={back('title')}
            text={back('text')}
            label={back('question')}
            missing={back('missing')}
            action={back('submit')}
            onSubmit={async (question) => {
              await returnToCompany(id, question);
              onDone('returned');
            }}
          />
          <ReferPanel challengeId={id} hubs={hubs.filter((hub) => hub.id !== hubId)} onReferred={() => onDone('referred')} />
        </>
      )}
      {status === 'in_project' ? (
        <Suspense fallback={<Waiting />}>
          <RunningProject challengeId={id} onClosed={() => onDone('projectClosed')} />
        </Suspense>
      ) : (
        <NotePanel
          name="close"
          title={close('title')}
          text={close('text')}
          label={close('note')}
          action={close('submit')}
          onSubmit={async (note) => {
            await closeChallenge(id, note);
            onDone('closed');
          }}
        />
      )}
    </div>
  );
}
